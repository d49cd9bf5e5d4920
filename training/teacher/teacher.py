"""Trains the teacher on a GPU, parses all sentences with it, and makes and parses variants of them.

python training/teacher/teacher.py [--folder build/teacher]     # six minutes on an H100

Two encoders are trained as masked language models on all sentences; from each two parsers are trained on the gold trees.
The four vote. `silver.npz` holds all of the material with trees: what gold trees say stays, the rest is the teacher's.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from arrays import MEASURED, ROOT, UNKNOWN, Inventory, Kind, Score, Trees, score
from ensemble import filled, graded, joined, parsed
from networks import LanguageModel, Parser, Recurrent, Transformer, pieces_of
from numpy.typing import NDArray
from steps import DEVICE, WORDS_OF_A_BATCH, Averaged, Batches, Clock, device, fast
from torch import Tensor

WORDS_OF_A_STEP = 6_000  # in training the parser
VOCABULARY = 20_000  # that the language models guess among
HIDDEN, SHOWN = 0.2, 0.1  # the share of words guessed, and of these that are shown all the same
VARIED = 0.25  # the share of content words of a variant that are others
COPIES = {Kind.TEXT: 3, Kind.GOLD: 1, Kind.OWN: 4}  # variants of each sentence
CONTENT = frozenset("NNP NNPS NN NNS JJ RB VB VBD VBG VBN VBP VBZ CD".split())


@dataclass(frozen=True)
class Plan:
    """An encoder, its training as a language model and that of the parsers that begin with it. Times in seconds."""

    encoder: type[Transformer] | type[Recurrent]
    seeds: tuple[int, ...]
    pretraining: float
    training: float
    rate: float
    encoder_rate: float  # of the encoder while the parser is trained
    drop: tuple[float, float]


PLANS = (
    Plan(Transformer, (1, 2), 70, 40, 5e-4, 3e-4, (0.1, 0.15)),
    Plan(Recurrent, (3, 4), 60, 40, 1e-3, 6e-4, (0.25, 0.33)),
)


class Teacher:
    """The material, the language model that makes variants, and the parsers."""

    def __init__(self, trees: Trees, known: Inventory) -> None:
        self.trees, self.known = trees, known
        self.table = pieces_of(known.forms).to(DEVICE)
        self.parsers: list[Parser] = []
        self.model: LanguageModel | None = None
        seen = trees.of(Kind.GOLD, Kind.EWT_DEV, Kind.GUM_DEV, Kind.TEXT).word
        often = np.bincount(seen, minlength=len(known.forms))
        size = min(VOCABULARY, int((often >= 2).sum()))
        self.vocabulary = np.argsort(-often, kind="stable")[:size]

    def train(self, plan: Plan) -> None:
        """One language model, and the parsers that begin with its encoder."""
        encoder = plan.encoder(self.table, plan.drop[0]).to(DEVICE)
        model = self._pretrained(encoder, plan)
        self.model = self.model or model.eval()
        for seed in plan.seeds:
            own = plan.encoder(self.table, plan.drop[1]).to(DEVICE)
            own.load_state_dict(encoder.state_dict())
            self.parsers.append(self._tuned(own, plan, seed))
            print(plan.encoder.__name__, seed, self.scores(self.parsers[-1:]), flush=True)
        print(len(self.parsers), "together", self.scores(self.parsers), flush=True)

    def _pretrained(self, encoder: Transformer | Recurrent, plan: Plan) -> LanguageModel:
        torch.manual_seed(plan.seeds[0])
        rng, batches = np.random.default_rng(plan.seeds[0]), Batches(self.trees)
        model = LanguageModel(encoder, len(self.vocabulary)).to(DEVICE)
        number = np.full(len(self.known.forms), -100)
        number[self.vocabulary] = np.arange(len(self.vocabulary))
        numbers, words = device(number), device(self.trees.word)
        real_text = np.isin(self.trees.kind, (Kind.GOLD, Kind.EWT_DEV, Kind.GUM_DEV, Kind.TEXT))
        other = np.isin(self.trees.kind, (Kind.VARIED, Kind.MADE))
        clock = Clock(model, [{"params": list(model.parameters()), "lr": plan.rate}], plan.pretraining)
        while not clock.over:
            chosen = np.nonzero(real_text | (other & (rng.random(len(other)) < 0.3)))[0]
            for rows in batches.order(chosen, WORDS_OF_A_BATCH, rng):
                if clock.over:
                    break
                places, there = batches.places(rows)
                some, real = words[device(places)], device(there)
                asked = (torch.rand(some.shape, device=DEVICE) < HIDDEN) & real
                hide = asked & (torch.rand(some.shape, device=DEVICE) >= SHOWN)
                asked &= numbers[some] >= 0
                with fast():
                    context = encoder(some, real, hide, 0.05)
                    loss = F.cross_entropy(model.guesses(context[asked]).float(), numbers[some[asked]])
                clock.step(loss)
        print("language model", clock.steps, "steps, loss", round(loss.item(), 3), flush=True)
        return model

    def _tuned(self, encoder: Transformer | Recurrent, plan: Plan, seed: int) -> Parser:
        torch.manual_seed(seed)
        rng, batches = np.random.default_rng(seed), Batches(self.trees)
        parser = Parser(encoder, len(self.known.tags), len(self.known.labels)).to(DEVICE)
        inner = {id(p) for p in encoder.parameters()}
        outer = [p for p in parser.parameters() if id(p) not in inner]
        groups = [
            {"params": list(encoder.parameters()), "lr": plan.encoder_rate},
            {"params": outer, "lr": 1.2e-3},
        ]
        clock, mean = Clock(parser, groups, plan.training), Averaged(parser, 0.997)
        share = np.zeros(len(Kind))
        share[[Kind.GOLD, Kind.OWN, Kind.VARIED, Kind.MADE]] = 1, 1, 0.35, 0.25
        while not clock.over:
            chosen = np.nonzero(rng.random(len(self.trees.kind)) < share[self.trees.kind])[0]
            for rows in batches.order(chosen, WORDS_OF_A_STEP, rng):
                if clock.over:
                    break
                clock.step(self._loss(parser, *batches.places(rows)))
                mean.take()
        mean.put()
        return parser.eval()

    def _loss(self, parser: Parser, places: NDArray[np.int64], there: NDArray[np.bool_]) -> Tensor:
        real, last = device(there), places.shape[1]
        words, head = device(self.trees.word[places]), device(self.trees.head[places])
        tag, label = device(self.trees.tag[places]), device(self.trees.label[places])
        hide = (torch.rand(words.shape, device=DEVICE) < 0.04) & real
        with fast():
            tags, arcs, views = parser(words, real, hide, 0.08)
            labels = parser.labels(views, head.clamp(0, last))
            wanted = torch.where(head == ROOT, last, head)
            return (
                _loss_of(arcs, wanted, real & (head != UNKNOWN))
                + _loss_of(labels, label, real & (head >= 0) & (label >= 0))
                + 0.5 * _loss_of(tags, tag, real & (tag >= 0))
            )

    def scores(self, parsers: list[Parser]) -> dict[str, str]:
        """Of these parsers together, on what is kept aside: heads/labels/tags."""
        found: dict[str, Score] = {}
        for kind in MEASURED:
            gold = self.trees.of(kind)
            mine = parsed(parsers, gold, keep=False)
            found[kind.name] = score(gold, mine.tag, mine.head, mine.label, self.known)
        return {name: str(value) for name, value in found.items()}

    @torch.no_grad()
    def variants(self, trees: Trees) -> Trees:
        """Sentences with some content words in the place of others of the same tag, as the language model guesses them."""
        assert self.model is not None
        torch.manual_seed(5)
        counts = np.zeros((len(self.known.forms), len(self.known.tags)), np.int64)
        np.add.at(counts, (trees.word, trees.tag), 1)
        usual = counts.argmax(1)
        vocabulary = device(self.vocabulary)
        allowed = (
            device(usual[self.vocabulary])[None] == torch.arange(len(self.known.tags), device=DEVICE)[:, None]
        )
        content = device(np.array([tag in CONTENT for tag in self.known.tags]))
        proper = self.known.tags.index("NNP")
        capital = np.array([form[:1].isupper() for form in self.known.forms])
        names = device(np.nonzero((counts.sum(1) > 0) & (usual == proper) & capital)[0])
        batches, made = Batches(trees), []
        for rows in self._rows_of_variants(trees, batches):
            places, there = batches.places(rows)
            words, tags, real = device(trees.word[places]), device(trees.tag[places]), device(there)
            hide = real & content[tags] & (torch.rand(words.shape, device=DEVICE) < VARIED)
            hide[:, 0] = False
            if not hide.any():
                continue
            with fast():
                guesses = self.model.guesses(self.model.encoder(words, real, hide)[hide]).float()
            some = allowed[tags[hide]]
            best, which = guesses.masked_fill(~some, -1e4).topk(min(40, guesses.shape[1]), -1)
            pick = torch.gather(which, 1, torch.multinomial(best.softmax(-1), 1))[:, 0]
            new = torch.where(some.any(-1), vocabulary[pick], words[hide])
            rare = (tags[hide] == proper) & (torch.rand(len(new), device=DEVICE) < 0.4)
            new = torch.where(rare, names[torch.randint(len(names), new.shape, device=DEVICE)], new)
            words[hide] = new
            made.append((words.cpu().numpy()[there], trees.length[rows]))
        word = np.concatenate([w for w, _ in made]).astype(np.int32)
        length = np.concatenate([n for _, n in made])
        none, nought = np.full(len(word), -1, np.int16), np.zeros(len(word), np.uint8)
        kind = np.full(len(length), Kind.SURE_VARIANT, np.int8)
        return Trees(kind, length, word, none, none + UNKNOWN + 1, none, nought, nought)

    @staticmethod
    def _rows_of_variants(trees: Trees, batches: Batches) -> Iterator[NDArray[np.int64]]:
        for kind, copies in COPIES.items():
            fit = np.nonzero((trees.kind == kind) & (trees.length >= 5) & (trees.length <= 80))[0]
            for _ in range(copies):
                yield from batches.order(fit, WORDS_OF_A_BATCH, None) if len(fit) else ()


def _loss_of(scores: Tensor, wanted: Tensor, asked: Tensor) -> Tensor:
    return F.cross_entropy(scores[asked], wanted[asked])


def main() -> None:
    """Train, parse, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--folder", type=Path, default=Path("build/teacher"))
    parser.add_argument("--pace", type=float, default=1.0, help="times the seconds that each training takes")
    args = parser.parse_args()
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
    trees = Trees.load(args.folder / "material.npz")
    teacher = Teacher(trees, Inventory.load(args.folder / "inventory.npz"))
    for plan in PLANS:
        teacher.train(
            replace(plan, pretraining=plan.pretraining * args.pace, training=plan.training * args.pace)
        )
    rest = trees.of(*(kind for kind in Kind if kind not in MEASURED))
    silver = filled(rest, parsed(teacher.parsers, rest, keep=True))
    variants = graded(parsed(teacher.parsers, teacher.variants(silver), keep=False))
    joined(joined(silver, variants), trees.of(*MEASURED)).save(args.folder / "silver.npz")
    print(len(silver.length), "sentences with trees,", len(variants.length), "variants")


if __name__ == "__main__":
    main()
