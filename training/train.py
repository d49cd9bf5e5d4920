"""Train the dependency parser that ships with Entente: see README.md beside this file.

    python training/train.py --treebanks FOLDER [--out src/entente/reading/parser/weights]

Deterministic for a given seed, library version and machine type: one thread, fixed order.
"""

from __future__ import annotations

import argparse
import os
import time
from dataclasses import replace
from pathlib import Path
from random import Random

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch
from thinc.api import Config, NumpyOps, set_current_ops

import grammar
import words_known
from augment import typeset, vary
from bank import Bank
from conllu import Sentence, read, simplified

HERE = Path(__file__).parent
TREES = HERE / "trees"
LONGEST = 110  # words of a training sentence


def example(nlp: spacy.Language, sentence: Sentence) -> Example | None:
    """The sentence as the reader will tokenize it, beside its gold tree."""
    reference = Doc(
        nlp.vocab, words=sentence.words, spaces=sentence.spaces, tags=sentence.tags,
        heads=sentence.heads, deps=sentence.deps,
    )  # fmt: skip
    predicted = nlp.make_doc(reference.text)
    if not predicted or reference.text != predicted.text:
        return None
    return Example(predicted, reference)


def gold(folder: Path, part: str) -> list[Sentence]:
    """The trees of both treebanks for "train", "dev" or "test"."""
    return [simplified(s) for name in ("ewt", "gum") for s in read(folder / f"{name}-{part}.conllu")]


def own_trees(*, test: bool = False) -> list[Sentence]:
    """The hand-made trees beside this file: those to train on, or those kept aside to measure."""
    paths = sorted(p for p in TREES.glob("*.conllu") if (p.stem == "test") == test)
    return [simplified(s) for path in paths for s in read(path)]


def upsampled(trees: list[Sentence], weight: int, r: Random) -> list[Sentence]:
    """Each tree `weight` times as it is and `weight` times with other verbs and names."""
    return [s for _ in range(weight) for tree in trees for s in (tree, vary(tree, r) or tree)]


def material(folder: Path, seed: int, synthetic: int, weight: int) -> list[Sentence]:
    """Gold sentences, their in-domain variants, our own trees and generated ones, in a fixed random order."""
    r = Random(seed)
    trees = gold(folder, "train")
    variants = [v for s in trees if len(s.words) > 6 and (v := vary(s, r))]
    made = grammar.sentences(seed, synthetic, Bank(trees))
    treebank = [typeset(s) if r.random() < 0.5 else s for s in trees + variants]
    own = upsampled(own_trees(), weight, r)
    everything = [s for s in treebank + made + own if len(s.words) <= LONGEST]
    everything += [_capitals(s) for s in everything if len(s.words) < 20 and r.random() < 0.01]
    r.shuffle(everything)
    return everything


def _capitals(sentence: Sentence) -> Sentence:
    return replace(sentence, words=[word.upper() for word in sentence.words])


def scores(nlp: spacy.Language, sentences: list[Sentence]) -> dict[str, float]:
    """Tag accuracy, unlabelled and labelled attachment, in percent."""
    examples = [e for s in sentences if (e := example(nlp, s))]
    found = nlp.evaluate(examples)
    return {
        k: round(100 * found[v], 2) for k, v in (("tag", "tag_acc"), ("uas", "dep_uas"), ("las", "dep_las"))
    }


def train(
    nlp: spacy.Language, examples: list[Example], steps: int, seed: int, batch: int, *, going_on: bool = False
) -> None:
    """Update `nlp` for `steps` batches with a falling learning rate, from its weights if `going_on`, else from none."""
    optimizer = nlp.resume_training() if going_on else nlp.initialize(lambda: examples)
    highest = 0.001 if going_on else 0.0015
    started, step, r = time.time(), 0, Random(seed)
    while step < steps:
        r.shuffle(examples)
        for some in minibatch(examples, batch):
            optimizer.learn_rate = highest * (1 - step / steps) + 0.00003
            nlp.update(some, sgd=optimizer, drop=0.1)
            step += 1
            if step % 200 == 0:
                print(step, round(time.time() - started), "s", flush=True)
            if step >= steps:
                break


def known(folder: Path) -> spacy.Language:
    """The pipeline at `folder`; it ships without the words of its vocabulary, so that its labels must be told."""
    nlp = spacy.load(folder)
    for component in ("tagger", "parser"):
        for label in nlp.get_pipe(component).labels:
            nlp.vocab.strings.add(label)
    return nlp


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=HERE.parent / "src/entente/reading/parser/weights")
    parser.add_argument("--config", type=Path, default=HERE / "parser.cfg")
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--batch", type=int, default=64, help="sentences a step")
    parser.add_argument("--synthetic", type=int, default=14000, help="sentences from the grammar")
    parser.add_argument("--weight", type=int, default=6, help="how often our own trees come in the material")
    parser.add_argument("--start", type=Path, help="go on from these weights")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument(
        "--set", nargs="*", default=[], metavar="KEY=VALUE", help="overrides in the configuration"
    )
    return parser.parse_args()


def main() -> None:
    """Train, report, write."""
    args = arguments()
    set_current_ops(NumpyOps(use_blis=False))
    fix_random_seed(args.seed)
    overrides = {k: int(v) for k, _, v in (pair.partition("=") for pair in args.set)}
    config = Config().from_disk(args.config, overrides=overrides)
    nlp = known(args.start) if args.start else spacy.util.load_model_from_config(config, auto_fill=True)
    sentences = material(args.treebanks, args.seed, args.synthetic, args.weight)
    examples = [e for s in sentences if (e := example(nlp, s))]
    print(f"{len(examples)} sentences, {sum(len(e.reference) for e in examples)} words", flush=True)
    train(nlp, examples, args.steps, args.seed, args.batch, going_on=args.start is not None)
    bank = Bank(gold(args.treebanks, "dev"))
    for name in ("ewt", "gum"):
        print(
            name, "test", scores(nlp, [simplified(s) for s in read(args.treebanks / f"{name}-test.conllu")])
        )
    print("own trees kept aside", scores(nlp, own_trees(test=True)))
    print("grammar, another seed", scores(nlp, grammar.sentences(args.seed + 1, 500, bank)))
    args.out.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(args.out, exclude=["vocab"])
    words_known.write(args.out)
    print("written to", args.out)


if __name__ == "__main__":
    main()
