"""Arc-eager parsing of many sentences side by side, each step one action of every sentence, in numpy.

The actions and what makes them valid are those of spaCy's `ArcEager` for sentences with fixed boundaries, so the trees
are the same. spaCy's loop takes and returns the interpreter lock nine times for each action of each sentence, which
is most of its time; here a step costs the same few calls for a hundred sentences as for one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from entente.reading.parser.layers import Floats, Indices
from entente.reading.parser.network import Network

Flags = NDArray[np.bool_]

SHIFT, REDUCE, LEFT, RIGHT = range(4)
_NAMES = {"S": SHIFT, "D": REDUCE, "L": LEFT, "R": RIGHT}
_NEVER = np.float32(-1e30)
# Rows of valid actions by the state's situation: see `_situation`.
_VALID = (
    {SHIFT}, {REDUCE}, {LEFT, RIGHT}, {LEFT, RIGHT, SHIFT}, {LEFT, RIGHT, REDUCE}, {LEFT, RIGHT, SHIFT, REDUCE},
)  # fmt: skip


class Actions:
    """The moves of a parser, by their spaCy names ("S", "D", "L-nsubj", ...): move and label of each, and what is valid."""

    def __init__(self, names: Sequence[str]) -> None:
        split = [name.partition("-") for name in names]
        self.moves = np.array([_NAMES.get(move, -1) for move, _, _ in split])
        self.labels = [label for _, _, label in split]
        self.invalid = np.array(
            [[np.float32(0) if m in allowed else _NEVER for m in self.moves] for allowed in _VALID],
            dtype=np.float32,
        )


@dataclass(slots=True)
class _States:
    """All states in flat arrays; a row of each holds one sentence. -1 is no word: it reads the end of the row before,
    which no word ever takes and which stays -1."""

    lengths: Indices
    width: int
    stack: Indices
    queue: Indices
    heads: Indices
    labels: Indices
    left: Indices  # the last left child of each word
    right: Indices
    before: Indices  # the child of the same head and side that came before
    shifted_back: Flags

    @classmethod
    def of(cls, lengths: Indices) -> _States:
        width = int(lengths.max()) + 5  # three words below the stack and two behind the queue are always -1
        size = len(lengths) * width
        none = np.full(size, -1, dtype=np.intp)
        queue = np.tile(np.arange(width, dtype=np.intp), (len(lengths), 1))
        queue[queue >= lengths[:, None]] = -1
        return cls(
            lengths, width, none, queue.reshape(-1), none.copy(), none.copy(), none.copy(), none.copy(), none.copy(),
            np.zeros(size, dtype=np.bool_),
        )  # fmt: skip


def parse(
    network: Network, actions: Actions, table: Floats, lengths: Sequence[int]
) -> tuple[list[int], list[int]]:
    """Heads (-1: none) and the action that attached each word, for all words of sentences one behind the other."""
    count = np.array(lengths, dtype=np.intp)
    state = _States.of(count)
    flat = table.reshape(-1, table.shape[2])
    roles = np.arange(8)[:, None]
    base = np.arange(len(count)) * state.width
    first = np.concatenate([[0], np.cumsum(count)[:-1]]) + 1  # of each sentence in the table
    depth, at = np.zeros_like(count), np.zeros_like(count)
    while len(base):
        b0, b1 = state.queue[base + at], state.queue[base + at + 1]
        top = base + depth + 2  # the stack's words lie three places on, behind what is always -1
        s0 = state.stack[top]
        words = np.array(
            [b0, b1, s0, state.stack[top - 1], state.stack[top - 2], state.left[base + b0], state.left[base + s0],
             state.right[base + s0]],
        )  # fmt: skip
        rows = np.where(words >= 0, words + first, 0) * 8 + roles
        scores = network.scores(flat, rows)
        scores += actions.invalid[_situation(state, base, b0, depth, count - at)]
        chosen = scores.argmax(axis=1)
        depth, at = _act(state, actions.moves[chosen], chosen, base, b0, s0, depth, at)
        going = (depth > 0) | (at < count)
        if not going.all():
            base, count, first, depth, at = (a[going] for a in (base, count, first, depth, at))
    words_of = np.arange(state.width) < state.lengths[:, None]
    return (
        state.heads.reshape(words_of.shape)[words_of].tolist(),
        state.labels.reshape(words_of.shape)[words_of].tolist(),
    )


def _situation(state: _States, base: Indices, b0: Indices, depth: Indices, waiting: Indices) -> Indices:
    """Which row of `_VALID` holds: an empty stack shifts, an empty queue reduces; the last word is never shifted, nor one
    that was put back; what lies alone on the stack is not reduced, for that would begin a new sentence."""
    open_ = 2 + ((waiting > 1) & ~state.shifted_back[base + b0]) + 2 * (depth > 1)
    return np.where(depth == 0, 0, np.where(waiting == 0, 1, open_))


def _act(
    state: _States,
    moves: Indices,
    chosen: Indices,
    base: Indices,
    b0: Indices,
    s0: Indices,
    depth: Indices,
    at: Indices,
) -> tuple[Indices, Indices]:
    """Each sentence takes its action; the new depths of the stacks and places in the queues."""
    which = (moves == LEFT).nonzero()[0]
    if len(which):
        row, head, word = base[which], b0[which], s0[which]
        old = state.heads[row + word]
        lost = (old >= 0).nonzero()[0]
        state.right[row[lost] + old[lost]] = state.before[row[lost] + word[lost]]
        state.before[row + word] = state.left[row + head]
        state.left[row + head] = word
        state.heads[row + word], state.labels[row + word] = head, chosen[which]
        state.shifted_back[row + head] = False
    which = (moves == RIGHT).nonzero()[0]
    if len(which):
        row, head, word = base[which], s0[which], b0[which]
        state.before[row + word] = state.right[row + head]
        state.right[row + head] = word
        state.heads[row + word], state.labels[row + word] = head, chosen[which]
    pushed = (moves == SHIFT) | (moves == RIGHT)
    which = pushed.nonzero()[0]
    state.stack[base[which] + depth[which] + 3] = b0[which]
    step = pushed.astype(np.intp)
    which = ((moves == REDUCE) & (depth > 1)).nonzero()[0]
    which = which[state.heads[base[which] + s0[which]] < 0]  # without a head it goes back to the queue
    if len(which):
        state.shifted_back[base[which] + s0[which]] = True
        state.queue[base[which] + at[which] - 1] = s0[which]
        step[which] = -1
    return depth + 2 * pushed - 1, at + step
