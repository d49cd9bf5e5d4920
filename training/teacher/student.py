"""Trains the network that ships, width 64, on the teacher's trees; its weights go where `install.py` fetches them.

python training/teacher/student.py [--folder build/teacher] [--seconds 375] [--width 64]

The program's `Network` computes the same. Each batch is parsed by the student as it is, and at each state it learns to
prefer what loses nothing. Of words of whose head the teacher is unsure nothing is asked.
"""

from __future__ import annotations

import argparse
import time
from dataclasses import replace
from pathlib import Path

import numba
import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from arrays import MEASURED, NOTHING, UNKNOWN, Inventory, Kind, Trees, score
from numpy.typing import NDArray
from oracle import BEST, IMPOSSIBLE, LEFT, RIGHT, follow
from steps import DEVICE, Averaged, device
from torch import Tensor, nn

HIDDEN, ROLES = 64, 8  # of the parser
SURE = 0.6  # probability of a head, or a label, from which it is learned
WORDS, SENTENCES = 6_000, 256  # of a step at most
DROP, RATE = 0.05, 2e-3
BY_GOLD = (
    0.05  # the share of states from which it goes on as it should, not as it would; at the beginning all
)
SHARE = {
    Kind.GOLD: 1.0, Kind.VARIED: 0.5, Kind.OWN: 1.0, Kind.MADE: 0.5, Kind.TEXT: 1.0, Kind.SURE_VARIANT: 0.6,
    Kind.UNSURE_VARIANT: 0.3,
}  # fmt: skip


def _even(*shape: int, fan: int) -> nn.Parameter:
    return nn.Parameter((torch.rand(*shape) * 2 - 1) * (6 / fan) ** 0.5)


class Student(nn.Module):
    """The parameters under the names and in the shapes that `install.py` knows."""

    def __init__(self, known: Inventory, width: int) -> None:
        super().__init__()
        rows = torch.tensor(known.table_rows)
        places = known.hashes % rows.numpy()[None, :, None]
        self.register_buffer("places", torch.from_numpy(places.astype(np.int64)), persistent=False)
        self.E = nn.ParameterList((torch.rand(int(r), width) * 2 - 1) * 0.1 for r in rows)
        inputs = (4 * width, 3 * width, 3 * width, 3 * width)
        self.W = nn.ParameterList(_even(width, 3, n, fan=n + width) for n in inputs)
        self.b = nn.ParameterList(torch.zeros(width, 3) for _ in inputs)
        self.G = nn.ParameterList(torch.ones(width) for _ in inputs)
        self.B = nn.ParameterList(torch.zeros(width) for _ in inputs)
        tags, actions = len(known.tags), len(known.actions)
        self.tag_W, self.tag_b = nn.Parameter(torch.zeros(tags, width)), nn.Parameter(torch.zeros(tags))
        self.narrow_W, self.narrow_b = (
            _even(HIDDEN, width, fan=HIDDEN + width),
            nn.Parameter(torch.zeros(HIDDEN)),
        )
        self.lower_W = _even(ROLES, HIDDEN, 2, HIDDEN, fan=8 * HIDDEN)
        self.lower_b = nn.Parameter(torch.zeros(HIDDEN, 2))
        self.lower_pad = nn.Parameter(torch.randn(1, ROLES, HIDDEN, 2) * 0.1)
        self.upper_W = nn.Parameter(torch.randn(actions, HIDDEN) * 0.02)
        self.upper_b = nn.Parameter(torch.zeros(actions))

    def _maxout(self, layer: int, x: Tensor) -> Tensor:
        weights = self.W[layer]
        width, pieces, inputs = weights.shape
        y = torch.addmm(self.b[layer].flatten(), x, weights.reshape(-1, inputs).T)
        y = y.reshape(len(x), width, pieces).amax(-1)
        y = F.layer_norm(y, (width,), self.G[layer], self.B[layer], 1e-8)
        return F.dropout(y, DROP, self.training)

    def forward(self, words: Tensor, real: Tensor) -> Tensor:
        """The vectors in context of the real words of a padded batch, one behind the other."""
        forms, which = torch.unique(words[real], return_inverse=True)
        x = torch.cat([table[self.places[forms, k]].sum(1) for k, table in enumerate(self.E)], 1)
        x = self._maxout(0, x[which])
        pad = 3  # as many as there are layers: what lies behind is never seen
        spaced = x.new_zeros(len(words), words.shape[1] + 2 * pad, x.shape[1])
        inner = spaced[:, pad:-pad]
        inner[real] = x
        for layer in (1, 2, 3):
            none = spaced.new_zeros(len(words), 1, x.shape[1])
            near = [torch.cat([none, spaced[:, :-1]], 1), spaced, torch.cat([spaced[:, 1:], none], 1)]
            window = torch.cat(near, 2)
            spaced = spaced + self._maxout(layer, window.flatten(0, 1)).reshape(spaced.shape)
        return spaced[:, pad:-pad][real]

    def features(self, context: Tensor) -> Tensor:
        """What each word adds to a state in each role; the first row stands for no word."""
        narrow = F.linear(context, self.narrow_W, self.narrow_b)
        words = narrow @ self.lower_W.permute(0, 2, 1, 3).reshape(-1, HIDDEN).T
        none = self.lower_pad[0].permute(0, 2, 1).reshape(1, -1)
        return torch.cat([none, words]).reshape(-1, ROLES, 2 * HIDDEN)

    def scores(self, features: Tensor, rows: Tensor) -> Tensor:
        """Of all actions, for states by the rows of their words."""
        hidden = self.lower_b.T.reshape(-1) + sum(features[rows[:, role], role] for role in range(ROLES))
        best = torch.maximum(hidden[:, :HIDDEN], hidden[:, HIDDEN:])
        return F.linear(F.dropout(best, DROP, self.training), self.upper_W, self.upper_b)

    def tags(self, context: Tensor) -> Tensor:
        """Scores of the tags."""
        return F.linear(context, self.tag_W, self.tag_b)


class Lessons:
    """Batches of trees, and what the student does with them."""

    def __init__(self, trees: Trees, known: Inventory, student: Student) -> None:
        self.trees, self.known, self.student = trees, known, student
        self._start, (self._moves, self._labels) = trees.start, known.moves()

    def batches(self, chosen: NDArray[np.int64], rng: np.random.Generator) -> list[NDArray[np.int64]]:
        """Rows of sentences of about the same length, in random order."""
        chosen = chosen[np.argsort(self.trees.length[chosen] + rng.random(len(chosen)) * 4, kind="stable")]
        found, first, words = [], 0, 0
        for i, n in enumerate(self.trees.length[chosen]):
            if i > first and (words + n > WORDS or i - first >= SENTENCES):
                found.append(chosen[first:i])
                first, words = i, 0
            words += n
        found.append(chosen[first:])
        rng.shuffle(found)
        return found

    def flat(self, rows: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Where the words of a batch stand, one behind the other, and which of a padded batch are real."""
        length = self.trees.length[rows]
        real = np.arange(length.max())[None] < length[:, None]
        return (self._start[rows][:, None] + np.arange(length.max())[None])[real], real

    def context(self, at: NDArray[np.int64], real: NDArray[np.bool_]) -> Tensor:
        """The words' vectors in context."""
        words = np.zeros(real.shape, np.int64)
        words[real] = self.trees.word[at]
        return self.student(device(words), device(real))

    def followed(
        self, context: Tensor, rows: NDArray[np.int64], at: NDArray[np.int64], by_gold: float
    ) -> tuple[NDArray[np.int32], NDArray[np.uint8], NDArray[np.int64], NDArray[np.int64]]:
        """The words of all states and the kinds of their actions, and of each word its head and the label it got."""
        length, student = self.trees.length[rows], self.student
        most = int(2.4 * length.max()) + 8
        states = np.empty((len(rows), most, ROLES), np.int32)
        kinds = np.empty((len(rows), most, len(self._moves)), np.uint8)
        counts, heads, actions = (
            np.zeros(len(rows), np.int64),
            np.zeros(len(at), np.int64),
            np.zeros(len(at), np.int64),
        )
        layers = (
            student.features(context),
            student.lower_b.T.reshape(-1),
            student.upper_W.T,
            student.upper_b,
        )
        follow(
            np.cumsum(length) - length, length, *(x.detach().contiguous().cpu().numpy() for x in layers), self._moves,
            self._labels, self.trees.head[at].astype(np.int64), self.trees.label[at].astype(np.int64), by_gold, states,
            kinds, counts, heads, actions,
        )  # fmt: skip
        kept = np.arange(most)[None] < counts[:, None]
        return states[kept], kinds[kept], heads, np.where(actions >= 0, self._labels[actions], NOTHING)

    def loss(self, rows: NDArray[np.int64], by_gold: float) -> Tensor:
        """How far the best actions are from all that would do, and the tags from right."""
        at, real = self.flat(rows)
        context = self.context(at, real)
        states, kinds, _, _ = self.followed(context.detach(), rows, at, by_gold)
        scores, kind = self.student.scores(self.student.features(context), device(states)), device(kinds)
        all_, best = (scores.masked_fill(m, -1e9).logsumexp(-1) for m in (kind == IMPOSSIBLE, kind != BEST))
        tag = device(self.trees.tag[at])
        tags = self.student.tags(context)[tag >= 0]
        return (all_ - best).mean() + 0.5 * F.cross_entropy(tags, tag[tag >= 0])

    @torch.no_grad()
    def report(self) -> dict[str, str]:
        """On what is kept aside: heads/labels/tags."""
        self.student.eval()
        found = {}
        for kind in MEASURED:
            rows = np.nonzero(self.trees.kind == kind)[0]
            at, real = self.flat(rows)
            context = self.context(at, real)
            _, _, heads, labels = self.followed(context, rows, at, 0.0)
            tags = self.student.tags(context).argmax(-1).cpu().numpy()
            found[kind.name] = str(score(self.trees.of(kind), tags, heads, labels, self.known))
        self.student.train()
        return found


def learnable(trees: Trees, known: Inventory) -> Trees:
    """Without heads of which the teacher is unsure, and labels that no action in the arc's direction gives."""
    measured = np.isin(trees.kind_of_word, MEASURED)
    head = np.where((trees.sure_head < 255 * SURE) & ~measured, UNKNOWN, trees.head).astype(np.int16)
    label = np.where((head < 0) | ((trees.sure_label < 255 * SURE) & ~measured), NOTHING, trees.label)
    moves, labels = known.moves()
    place = np.arange(len(head)) - np.repeat(trees.start, trees.length)
    to_right = np.isin(label, labels[moves == RIGHT])
    to_left = np.isin(label, labels[moves == LEFT])
    given = np.where(head < place, to_right, to_left) | measured
    return replace(trees, head=head, label=np.where(given, label, NOTHING).astype(np.int16))


def train(lessons: Lessons, seconds: float, rng: np.random.Generator) -> None:
    """Until the time is over; then the student gets the mean of its last weights."""
    student, kinds = lessons.student, lessons.trees.kind
    optimizer = torch.optim.AdamW(student.parameters(), lr=RATE, weight_decay=0.01, fused=DEVICE == "cuda")
    mean, share = Averaged(student, 0.9985), np.array([SHARE.get(kind, 0.0) for kind in Kind])
    began, gone, steps = time.time(), 0.0, 0
    while gone < 1:
        for rows in lessons.batches(np.nonzero(rng.random(len(kinds)) < share[kinds])[0], rng):
            gone = (time.time() - began) / seconds
            if gone >= 1:
                break
            loss = lessons.loss(rows, max(BY_GOLD, 1 - gone / 0.05))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(student.parameters(), 1.0)
            for group in optimizer.param_groups:
                group["lr"] = RATE * min(1, gone / 0.03 + 0.01) * (1 - gone) + 2e-5
            optimizer.step()
            mean.take()
            steps += 1
    mean.put()
    print(steps, "steps, loss", round(loss.item(), 3))


def main() -> None:
    """Train, report, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folder", type=Path, default=Path("build/teacher"))
    parser.add_argument("--seconds", type=float, default=375)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--threads", type=int, default=6)
    parser.add_argument("--seed", type=int, default=3)
    args = parser.parse_args()
    numba.set_num_threads(min(args.threads, numba.config.NUMBA_NUM_THREADS))
    torch.manual_seed(args.seed)
    known = Inventory.load(args.folder / "inventory.npz")
    trees = learnable(Trees.load(args.folder / "silver.npz"), known)
    lessons = Lessons(trees, known, Student(known, args.width).to(DEVICE))
    print(lessons.report(), "as it begins")  # and all is compiled before the clock runs
    train(lessons, args.seconds, np.random.default_rng(args.seed))
    print(lessons.report())
    state = {name: value.cpu().numpy() for name, value in lessons.student.state_dict().items()}
    np.savez_compressed(args.folder / "student.npz", **state)


if __name__ == "__main__":
    main()
