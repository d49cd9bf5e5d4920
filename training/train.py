"""Train the dependency parser that ships with Entente: see README.md beside this file.

    python training/train.py --treebanks FOLDER [--out src/entente/reading/parser/weights]

Deterministic for a given seed, library version and machine type: one thread, fixed order.
"""

from __future__ import annotations

import argparse
import os
import random
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch
from thinc.api import Config, NumpyOps, set_current_ops

import grammar
from augment import vary
from conllu import Sentence, read

CONFIG = """
[nlp]
lang = "en"
pipeline = ["tok2vec","tagger","parser"]

[components]

[components.tok2vec]
factory = "tok2vec"
[components.tok2vec.model]
@architectures = "spacy.HashEmbedCNN.v2"
pretrained_vectors = null
width = {width}
depth = {depth}
embed_size = 2000
window_size = 1
maxout_pieces = 3
subword_features = true

[components.tagger]
factory = "tagger"
[components.tagger.model]
@architectures = "spacy.Tagger.v2"
nO = null
[components.tagger.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = {width}

[components.parser]
factory = "parser"
min_action_freq = 30
[components.parser.model]
@architectures = "spacy.TransitionBasedParser.v2"
state_type = "parser"
extra_state_tokens = false
hidden_width = 64
maxout_pieces = 2
use_upper = true
nO = null
[components.parser.model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = {width}
"""


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


def material(folder: Path, seed: int, synthetic: int) -> list[Sentence]:
    """Gold sentences, their in-domain variants and generated ones, in a fixed random order."""
    r = random.Random(seed)
    gold = [
        s for name in ("ewt-train", "gum-train") for s in read(folder / f"{name}.conllu") if len(s.words) < 90
    ]
    variants = [v for s in gold if len(s.words) > 6 and (v := vary(s, r))]
    made = grammar.sentences(seed, synthetic)
    everything = gold + variants + made
    r.shuffle(everything)
    return everything


def scores(nlp: spacy.Language, sentences: list[Sentence]) -> dict[str, float]:
    """Tag accuracy, unlabelled and labelled attachment, in percent."""
    examples = [e for s in sentences if (e := example(nlp, s))]
    found = nlp.evaluate(examples)
    return {
        k: round(100 * found[v], 2) for k, v in (("tag", "tag_acc"), ("uas", "dep_uas"), ("las", "dep_las"))
    }


def main() -> None:
    """Train, report, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path("src/entente/reading/parser/weights"))
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--width", type=int, default=64)
    parser.add_argument("--depth", type=int, default=3)
    parser.add_argument("--synthetic", type=int, default=9000)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    set_current_ops(NumpyOps(use_blis=False))
    fix_random_seed(args.seed)
    nlp = spacy.util.load_model_from_config(
        Config().from_str(CONFIG.format(width=args.width, depth=args.depth)), auto_fill=True
    )
    sentences = material(args.treebanks, args.seed, args.synthetic)
    examples = [e for s in sentences if (e := example(nlp, s))]
    print(f"{len(examples)} sentences")
    optimizer = nlp.initialize(lambda: examples)
    optimizer.learn_rate = 0.001
    started, step, r = time.time(), 0, random.Random(args.seed)
    while step < args.steps:
        r.shuffle(examples)
        for batch in minibatch(examples, 64):
            share = step / args.steps
            optimizer.learn_rate = 0.0012 * (1 - share) + 0.00005
            nlp.update(batch, sgd=optimizer, drop=0.1)
            step += 1
            if step % 500 == 0:
                print(step, round(time.time() - started), "s", flush=True)
            if step >= args.steps:
                break
    with nlp.select_pipes(enable=["tok2vec", "tagger", "parser"]):
        for name in ("ewt-test", "gum-test"):
            print(name, scores(nlp, list(read(args.treebanks / f"{name}.conllu"))))
        print("synthetic", scores(nlp, grammar.sentences(args.seed + 1, 500)))
    args.out.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(args.out, exclude=["vocab"])
    print("written to", args.out)


if __name__ == "__main__":
    main()
