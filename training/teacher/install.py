"""Puts the student's weights into the pipeline's folder that ships.

PYTHONPATH=training python training/teacher/install.py [--student build/teacher/student.npz] [--out src/entente/reading/parser/weights]

Tokenizer, tags, labels and actions stay those of the weights that ship; so does the width (64).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
import spacy
from thinc.api import Model

import train
import words_known


def places(nlp: spacy.Language) -> dict[str, tuple[Model, str]]:
    """For each array of the student the layer and the parameter that it becomes."""
    words, parser = nlp.get_pipe("tok2vec").model, nlp.get_pipe("parser").model
    found: dict[str, tuple[Model, str]] = {}
    for kind, names in (
        ("hashembed", {"E": "E"}),
        ("maxout", {"W": "W", "b": "b"}),
        ("layernorm", {"G": "G", "B": "b"}),
    ):
        layers = [layer for layer in words.walk() if layer.name == kind]
        for i, layer in enumerate(layers):
            found |= {f"{name}.{i}": (layer, parameter) for name, parameter in names.items()}
    lower, upper = parser.get_ref("lower"), parser.get_ref("upper")
    (narrow,) = (layer for layer in parser.walk() if layer.name == "linear" and layer is not upper)
    (tagger,) = (layer for layer in nlp.get_pipe("tagger").model.walk() if layer.name == "softmax")
    for name, layer in (("tag", tagger), ("narrow", narrow), ("lower", lower), ("upper", upper)):
        found |= {f"{name}_W": (layer, "W"), f"{name}_b": (layer, "b")}
    found["lower_pad"] = (lower, "pad")
    return found


def main() -> None:
    """Read, put in, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--student", type=Path, default=Path("build/teacher/student.npz"))
    parser.add_argument("--out", type=Path, default=words_known.WEIGHTS)
    args = parser.parse_args()
    nlp = train.known(words_known.WEIGHTS)
    with np.load(args.student) as weights:
        for name, (layer, parameter) in places(nlp).items():
            if weights[name].shape != layer.get_param(parameter).shape:
                sys.exit(f"{name} has the shape {weights[name].shape}: only width 64 can be put in")
            layer.set_param(parameter, weights[name])
    nlp.to_disk(args.out, exclude=["vocab"])
    words_known.write(args.out)


if __name__ == "__main__":
    main()
