"""The weights as a spaCy pipeline's folder, read without spaCy: importing it takes longer than reading a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgpack
import numpy as np

from entente.reading.parser.layers import Floats


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of a stored network: its name, what it was told when built, and its arrays."""

    name: str
    attributes: Mapping[str, Any]
    arrays: Mapping[str, Floats]


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored network: its layers, and the places of those that have a role ("lower", "upper")."""

    layers: tuple[Layer, ...]
    roles: Mapping[str, int]

    def named(self, name: str) -> list[Layer]:
        """The layers of this kind, in order."""
        return [layer for layer in self.layers if layer.name == name]

    def role(self, name: str) -> Layer:
        """The layer that has this role."""
        return self.layers[self.roles[name]]


def stored(path: Path) -> Stored:
    """The network in the file that thinc's `Model.to_disk` wrote."""
    content = unpacked(path)
    layers = tuple(
        Layer(
            node["name"],
            {key: msgpack.unpackb(value) for key, value in attributes.items()},
            {key: _array(value) for key, value in arrays.items() if value is not None},
        )
        for node, attributes, arrays in zip(
            content["nodes"], content["attrs"], content["params"], strict=True
        )
    )
    return Stored(layers, content["nodes"][0]["refs"])


def unpacked(path: Path) -> Any:
    """The content of a MessagePack file."""
    return msgpack.unpackb(path.read_bytes(), strict_map_key=False)


def _array(packed: Mapping[bytes, Any]) -> Floats:
    """A numpy array as msgpack-numpy writes it. It must not be changed."""
    found: Floats = np.frombuffer(packed[b"data"], dtype=packed[b"type"]).reshape(packed[b"shape"])
    return found
