"""One NATS cluster for all tests of this folder; it starts with the first test that asks for it."""

from __future__ import annotations

import asyncio

import pytest

from tests.fakes.nats_nodes import NatsNodes, nats_server


@pytest.fixture(scope="session")
def nats_nodes(tmp_path_factory):
    if nats_server() is None:
        pytest.skip("nats-server is not installed (it has no wheel for this system)")
    nodes = NatsNodes(tmp_path_factory.mktemp("nats"))
    nodes.start()
    try:
        asyncio.run(nodes.ready())
        yield nodes
    finally:
        nodes.stop()
