"""Follows the student through sentences and says at each state which actions lose nothing (Goldberg and Nivre 2012).

States and valid actions are those of `entente.reading.parser.arc_eager`, spaCy's: a word without a head may be put back
into the queue, and a left arc may take a word from the head it has.
"""

from __future__ import annotations

import numpy as np
from numba import njit, prange

SHIFT, REDUCE, LEFT, RIGHT = 0, 1, 2, 3
QUEUED, STACKED, GONE = 0, 1, 2
INVALID = 99  # as a cost
IMPOSSIBLE, POSSIBLE, BEST = 0, 1, 2  # of an action


@njit
def _costs(
    gold: np.ndarray, where: np.ndarray, heads: np.ndarray, below: int, depth: int, waiting: int, top: int,
    first: int, put_back: bool, costs: np.ndarray,
) -> None:  # fmt: skip
    """Gold arcs that each move loses. `top` and `below` of the stack, `first` of the queue; gold heads: -1 root, -2 unknown."""
    costs[:] = INVALID
    if depth == 0:
        costs[SHIFT] = 0
        return
    if waiting == 0:
        costs[REDUCE] = 0
        return
    of_first, of_top = (
        0,
        0,
    )  # words on the stack that hang on the first, words in the queue that hang on the top
    for k in range(len(gold)):
        of_first += where[k] == STACKED and gold[k] == first
        of_top += where[k] == QUEUED and gold[k] == top
    over_first, over_top = gold[first], gold[top]
    first_under_stack = over_first >= 0 and where[over_first] == STACKED
    top_under_queue = over_top >= 0 and where[over_top] == QUEUED
    if waiting > 1 and not put_back:
        costs[SHIFT] = of_first + first_under_stack
    costs[LEFT] = of_top
    if over_top == -1 or (top_under_queue and over_top != first):
        costs[LEFT] += 1
    elif over_top >= 0 and over_top != first:
        attached = heads[top] == over_top
        attachable = heads[top] < 0 and where[over_top] == STACKED
        costs[LEFT] += attached or attachable
    costs[RIGHT] = of_first
    if over_first == -1 or (over_first >= 0 and over_first != top and where[over_first] != GONE):
        costs[RIGHT] += 1
    if depth > 1:
        if heads[top] >= 0:
            costs[REDUCE] = of_top + top_under_queue
        else:  # it goes back to the queue
            costs[REDUCE] = top_under_queue or over_top == -2 or (over_top == -1 and gold[below] != top)


@njit
def _follow(
    first_row: int, table: np.ndarray, bias: np.ndarray, upper: np.ndarray, upper_bias: np.ndarray,
    moves: np.ndarray, labels: np.ndarray, gold: np.ndarray, gold_labels: np.ndarray, by_gold: float,
    rows: np.ndarray, kinds: np.ndarray, heads: np.ndarray, actions: np.ndarray,
) -> int:  # fmt: skip
    """One sentence, by the best valid action, or with probability `by_gold` by one that loses nothing. Returns the number of states."""
    n, width = len(gold), upper.shape[0]
    where, put_back = np.zeros(n, np.int8), np.zeros(n, np.bool_)
    left, right, before = np.full(n, -1), np.full(n, -1), np.full(n, -1)
    stack, queue = np.zeros(n + 2, np.int64), np.arange(n)
    costs, hidden = np.zeros(4, np.int64), np.zeros(2 * width, np.float32)
    scores = np.zeros(len(moves), np.float32)
    heads[:], actions[:] = -1, -1
    depth = at = step = 0
    while (depth > 0 or at < n) and step < len(rows):
        b0 = queue[at] if at < n else -1
        b1 = queue[at + 1] if at + 1 < n else -1
        s0 = stack[depth - 1] if depth > 0 else -1
        s1 = stack[depth - 2] if depth > 1 else -1
        s2 = stack[depth - 3] if depth > 2 else -1
        left0 = left[s0] if s0 >= 0 else -1
        right0 = right[s0] if s0 >= 0 else -1
        words = (b0, b1, s0, s1, s2, left[b0] if b0 >= 0 else -1, left0, right0)
        for role in range(8):
            rows[step, role] = first_row + words[role] + 1 if words[role] >= 0 else 0
        _costs(gold, where, heads, s1, depth, n - at, s0, b0, b0 >= 0 and put_back[b0], costs)
        _grade(costs, moves, labels, gold_labels, s0, b0, kinds[step])
        if np.random.random() < by_gold:
            chosen = _any_best(kinds[step])
        else:
            hidden[:] = bias
            for role in range(8):
                hidden += table[rows[step, role], role]
            scores[:] = upper_bias
            for k in range(width):
                scores += max(hidden[k], hidden[width + k]) * upper[k]
            chosen = -1
            for a in range(len(moves)):
                if kinds[step, a] and (chosen < 0 or scores[a] > scores[chosen]):
                    chosen = a
        step += 1
        move = moves[chosen]
        if move == LEFT:
            if heads[s0] >= 0:
                right[heads[s0]] = before[s0]
            before[s0], left[b0] = left[b0], s0
            heads[s0], actions[s0] = b0, chosen
            put_back[b0] = False
            where[s0] = GONE
            depth -= 1
        elif move == REDUCE:
            depth -= 1
            where[s0] = GONE
            if depth > 0 and heads[s0] < 0:
                put_back[s0], where[s0] = True, QUEUED
                at -= 1
                queue[at] = s0
        else:
            if move == RIGHT:
                before[b0], right[s0] = right[s0], b0
                heads[b0], actions[b0] = s0, chosen
            stack[depth], where[b0] = b0, STACKED
            depth += 1
            at += 1
    return step


@njit
def _grade(
    costs: np.ndarray, moves: np.ndarray, labels: np.ndarray, gold_labels: np.ndarray, top: int, first: int,
    kinds: np.ndarray,
) -> None:  # fmt: skip
    """Which actions are possible, and which of these cost least; a wrong label costs as much as an arc."""
    least = INVALID
    for a in range(len(moves)):
        kinds[a] = IMPOSSIBLE
        if moves[a] < 0 or costs[moves[a]] == INVALID:
            continue
        cost = costs[moves[a]]
        if moves[a] >= LEFT:
            wanted = gold_labels[top if moves[a] == LEFT else first]
            cost += wanted >= 0 and wanted != labels[a]
        kinds[a] = 1 + cost
        least = min(least, cost)
    for a in range(len(moves)):
        if kinds[a]:
            kinds[a] = BEST if kinds[a] - 1 == least else POSSIBLE


@njit
def _any_best(kinds: np.ndarray) -> int:
    found, count = 0, 0
    for a in range(len(kinds)):
        if kinds[a] == BEST:
            count += 1
            if np.random.random() * count < 1:
                found = a
    return found


@njit(parallel=True)
def follow(
    starts: np.ndarray, lengths: np.ndarray, table: np.ndarray, bias: np.ndarray, upper: np.ndarray,
    upper_bias: np.ndarray, moves: np.ndarray, labels: np.ndarray, gold: np.ndarray, gold_labels: np.ndarray,
    by_gold: float, rows: np.ndarray, kinds: np.ndarray, counts: np.ndarray, heads: np.ndarray,
    actions: np.ndarray,
) -> None:  # fmt: skip
    """All sentences of a batch, which lie one behind the other.

    Writes for each state the rows of its eight words in `table` (0: none) and the kind of each action; for each
    sentence the number of its states; for each word the head (-1: none) and the action that attached it.
    """
    for i in prange(len(lengths)):
        a, b = starts[i], starts[i] + lengths[i]
        counts[i] = _follow(
            a, table, bias, upper, upper_bias, moves, labels, gold[a:b], gold_labels[a:b], by_gold, rows[i], kinds[i],
            heads[a:b], actions[a:b],
        )  # fmt: skip
