"""The servers that are measured, as processes of this run: our relay, ejabberd and Prosody, and the load beside each.

Each server runs on core 0 with a configuration and data of its own in a temporary folder, never as a service of the system; its
load on core 1. The peers sync nothing to disk before they say that they have it; ours does. Their limits are
lifted (no shapers, no offline limit), passwords are stored plain so that signing in costs them little.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import shutil
import socket
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.relay_load import Target
from benchmarks.relay_serve import Serve
from benchmarks.relay_traffic import tree
from benchmarks.relay_wire import ABSENT_FROM, IDLE_FROM
from benchmarks.relay_xmpp import ABSENT, HOST, IDLE, PASSWORD, READER, SENDER

OURS, EJABBERD, PROSODY = "ours", "ejabberd", "prosody"
INSTALL = "apt-get install --no-install-recommends ejabberd prosody"
START_SECONDS = 180
PYTHON = "E2EE_RELAY_PYTHON"
"""Names another Python of the same version for our relay to run on; else it is the one that runs this. The container's and Debian's
are built with profiles of their own work, one that was compiled on the spot usually is not: some 16 % of our CPU (docs/adr)."""
_ROOT = Path(__file__).resolve().parents[1]
_FILES_MAX = 20_000

_PROSODY = """
run_as_root = true; daemonize = false; pidfile = "{folder}/pid"; data_path = "{folder}/data"; admins = {{}}
modules_enabled = {{ "roster", "saslauth", "disco", "ping", "smacks", "offline" }}; modules_disabled = {{ "s2s" }}
allow_registration = false; c2s_require_encryption = false; allow_unencrypted_plain_auth = true
authentication = "internal_plain"; storage = "internal"; network_backend = "epoll"; limits = {{}}
network_settings = {{ tcp_backlog = 1024 }}
log = {{ warn = "{folder}/log" }}
ssl = {{ key = "{folder}/tls.key"; certificate = "{folder}/tls.crt" }}
c2s_ports = {{ {plain} }}; c2s_direct_tls_ports = {{ {secure} }}; c2s_interfaces = {{ "127.0.0.1" }}
c2s_direct_tls_interfaces = {{ "127.0.0.1" }}; s2s_ports = {{}}; http_ports = {{}}; https_ports = {{}}
VirtualHost "localhost"
"""
_EJABBERD = """
hosts: [localhost]
loglevel: warning
certfiles: ["{folder}/tls.crt", "{folder}/tls.key"]
listen:
  -
    port: {port}
    ip: "127.0.0.1"
    module: ejabberd_c2s
    max_stanza_size: 262144
    backlog: 1024
    shaper: none
    access: c2s
    tls: {tls}
auth_method: internal
auth_password_format: plain
disable_sasl_mechanisms: ["X-OAUTH2"]
shaper_rules: {{max_user_sessions: 10, max_user_offline_messages: 1000000, c2s_shaper: none, s2s_shaper: none}}
shaper: {{normal: 1000000}}
access_rules: {{local: {{allow: all}}, c2s: {{allow: all}}, register: {{allow: all}}, announce: {{deny: all}},
  muc_create: {{allow: all}}, pubsub_createnode: {{allow: all}}, trusted_network: {{allow: all}}}}
modules:
  mod_offline: {{access_max_user_messages: max_user_offline_messages, db_type: mnesia}}
  mod_roster: {{}}
  mod_disco: {{}}
  mod_ping: {{}}
  mod_stream_mgmt: {{resend_on_timeout: if_offline}}
"""
_REGISTER = (
    "{{ok,_}}=application:ensure_all_started(ejabberd), lists:foreach(fun({{P,N}})->lists:foreach(fun(I)->"
    'ejabberd_auth:try_register(list_to_binary(P++integer_to_list(I)),<<"{host}">>,<<"{password}">>) end,'
    'lists:seq(0,N-1)) end,[{users}]), file:write_file("{folder}/ready",<<"ok">>).'
)


@dataclass(frozen=True, slots=True)
class Shape:
    """What a run needs of a server. message_bytes: of a payload; for ours, of an envelope."""

    pairs: int
    absent: int
    idle: int
    tls: bool
    message_bytes: int

    def users(self) -> tuple[tuple[bytes, int], ...]:
        """Kinds of XMPP users, and how many of each."""
        return (SENDER, self.pairs), (READER, self.pairs), (IDLE, self.idle), (ABSENT, self.absent)


class Load:
    """A server under load. order: what `relay_traffic.Traffic` can do."""

    def __init__(self, target: Target) -> None:
        command = [sys.executable, "-m", "benchmarks.relay_load"]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=_ROOT)
        self._say(asdict(target))

    def order(self, do: str, **how: float) -> dict[str, float]:
        """Let it do one thing, and wait for the figures."""
        self._say({"do": do, **how})
        assert self._process.stdout is not None
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"the load ended while it should do {do}")
        figures: dict[str, float] = json.loads(answer)
        return figures

    def stop(self) -> None:
        """End the clients."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.wait(30)
        self._process.stdout.close()

    def _say(self, said: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(said) + "\n")
        self._process.stdin.flush()


def installed_peers() -> tuple[str, ...]:
    """Peers that can be started here."""
    there = {EJABBERD: _ejabberd_code() and shutil.which("erl"), PROSODY: shutil.which("prosody")}
    return tuple(name for name, found in there.items() if found)


@contextlib.contextmanager
def under_load(name: str, folder: Path, shape: Shape) -> Iterator[Load]:
    """Start server `name` with its data in `folder`, and its clients; end both."""
    folder.mkdir(parents=True)
    _allow_many_files()
    cores = sorted(os.sched_getaffinity(0))
    pinned = ["taskset", "-c", str(cores[0])]
    with _SERVERS[name](pinned, folder, shape) as target:
        load = Load(Target(**target, core=cores[-1]))
        try:
            yield load
        finally:
            load.stop()


@contextlib.contextmanager
def _ours(pinned: list[str], folder: Path, shape: Shape) -> Iterator[dict[str, Any]]:
    made = ((0, shape.pairs), (ABSENT_FROM, shape.absent), (IDLE_FROM, shape.idle))
    settings = Serve(str(folder / "relay"), shape.tls, made, shape.message_bytes if shape.message_bytes < 4_096 else 0)
    python = os.environ.get(PYTHON, sys.executable)
    command = [*pinned, python, "-m", "benchmarks.relay_serve", json.dumps(asdict(settings))]
    packages = {"PYTHONPATH": os.pathsep.join((str(_ROOT), sysconfig.get_path("purelib")))}
    with _process(command, folder, packages, stdout=subprocess.PIPE, cwd=_ROOT) as process:
        assert process.stdout is not None
        with process.stdout:
            said = json.loads(process.stdout.readline() or b"{}")
            if not said:
                raise RuntimeError(f"our relay did not start: {(folder / 'errors').read_text()[-500:]}")
            yield _target("ours", said["port"], process, shape)


@contextlib.contextmanager
def _prosody(pinned: list[str], folder: Path, shape: Shape) -> Iterator[dict[str, Any]]:
    accounts = folder / "data" / HOST.decode() / "accounts"
    accounts.mkdir(parents=True)
    for kind, count in shape.users():
        for number in range(count):
            account = f'return {{ ["password"] = "{PASSWORD.decode()}"; }};\n'
            (accounts / f"{kind.decode()}{number}.dat").write_text(account)
    port = _free_port()
    _certificate(folder)
    listening = {"plain": "", "secure": port} if shape.tls else {"plain": port, "secure": ""}
    (folder / "prosody.cfg.lua").write_text(_PROSODY.format(folder=folder, **listening))
    with _process([*pinned, "prosody", "--config", str(folder / "prosody.cfg.lua"), "-F"], folder) as process:
        _wait_for(lambda: _listens(port), process, folder)
        yield _target("xmpp", port, process, shape)


@contextlib.contextmanager
def _ejabberd(pinned: list[str], folder: Path, shape: Shape) -> Iterator[dict[str, Any]]:
    port, code = _free_port(), Path(_ejabberd_code())
    _certificate(folder)
    tls = "true" if shape.tls else "false"
    (folder / "ejabberd.yml").write_text(_EJABBERD.format(folder=folder, port=port, tls=tls))
    users = ",".join(f'{{"{kind.decode()}",{count}}}' for kind, count in shape.users())
    names = {"host": HOST.decode(), "password": PASSWORD.decode()}
    register = _REGISTER.format(users=users, folder=folder, **names)
    environment = {"ERL_LIBS": str(code.parents[1]), "HOME": str(folder), "LOGS_DIR": str(folder)}
    environment["ERL_CRASH_DUMP_BYTES"] = "0"
    command = ["erl", "-noinput", "+K", "true", "-pa", str(code), "-mnesia", "dir", f'"{folder}/mnesia"']
    command += ["-ejabberd", "log_path", f'"{folder}/log"', "config", f'"{folder}/ejabberd.yml"', "-eval", register]
    with _process([*pinned, *command], folder, environment) as process:
        _wait_for((folder / "ready").exists, process, folder)
        yield _target("xmpp", port, process, shape)


_SERVERS = {OURS: _ours, EJABBERD: _ejabberd, PROSODY: _prosody}


@contextlib.contextmanager
def _process(
    command: list[str],
    folder: Path,
    environment: dict[str, str] | None = None,
    stdout: int | None = None,
    cwd: Path | None = None,
) -> Iterator[subprocess.Popen[bytes]]:
    with (folder / "errors").open("wb") as errors:
        process = subprocess.Popen(
            command,
            cwd=cwd or (folder if environment else _ROOT),
            env={**os.environ, **(environment or {})},
            stdin=subprocess.DEVNULL,
            stdout=errors if stdout is None else stdout,
            stderr=errors,
        )
    try:
        yield process
    finally:
        started = tree(process.pid) if process.poll() is None else []
        for each in started:
            each.terminate()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(10)
        for each in started:
            if each.is_running():
                each.kill()
        process.wait()


def _target(protocol: str, port: int, process: subprocess.Popen[bytes], shape: Shape) -> dict[str, Any]:
    about = {"protocol": protocol, "port": port, "server": process.pid}
    return about | {"tls": shape.tls, "message_bytes": shape.message_bytes}


def _certificate(folder: Path) -> None:
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-days", "2"]
    command += ["-keyout", str(folder / "tls.key"), "-out", str(folder / "tls.crt")]
    subprocess.run(command, check=True, capture_output=True)


def _ejabberd_code() -> str:
    return next((str(path) for path in sorted(Path("/usr/lib").glob("*/ejabberd-*/ebin"))), "")


def _allow_many_files() -> None:
    """For this process, and so for those that it starts."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(_FILES_MAX, most), most))


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


def _listens(port: int) -> bool:
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 1):
        return True
    return False


def _wait_for(condition: Callable[[], bool], process: subprocess.Popen[bytes], folder: Path) -> None:
    end = time.monotonic() + START_SECONDS
    while not condition():
        if process.poll() is not None or time.monotonic() > end:
            raise RuntimeError(f"it did not start: {(folder / 'errors').read_text(errors='replace')[-500:]}")
        time.sleep(0.05)
