"""One NATS cluster for all tests of this folder; it starts with the first test that asks for it."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.fakes.nats_nodes import NatsNodes, nats_server


@pytest.fixture(scope="session")
def nats_nodes(tmp_path_factory):
    if nats_server() is None:
        pytest.skip("nats-server is not installed (it has no wheel for this system)")
    nodes = NatsNodes(tmp_path_factory.mktemp("nats"))
    nodes.start()
    try:
        with ThreadPoolExecutor(1) as elsewhere:  # a test that asks for it may be in a loop already
            elsewhere.submit(asyncio.run, nodes.ready()).result()
        yield nodes
    finally:
        nodes.stop()
