"""The services of one open profile, put together once. Knows how they depend on each other, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

from e2ee_desktop.domain.events import Link
from e2ee_desktop.services.background import BackgroundWork
from e2ee_desktop.services.change_handling import ChangeHandler
from e2ee_desktop.services.contact_book import ContactBook
from e2ee_desktop.services.content_handling import ContentHandler
from e2ee_desktop.services.conversation_settings import ConversationSettings
from e2ee_desktop.services.conversations import Conversations
from e2ee_desktop.services.custody import Custodian
from e2ee_desktop.services.documents import Documents
from e2ee_desktop.services.doorkeeping import Doorkeeper
from e2ee_desktop.services.emoji_comparison import EmojiComparisons
from e2ee_desktop.services.erasure import Erasure
from e2ee_desktop.services.export_port import PlainFolders
from e2ee_desktop.services.file_offering import FileOffering
from e2ee_desktop.services.file_ports import FileWorld
from e2ee_desktop.services.file_transfers import FileTransfers
from e2ee_desktop.services.filing import Filing
from e2ee_desktop.services.forwarding import Forwarding
from e2ee_desktop.services.gap_filling import GapFilling
from e2ee_desktop.services.history_export import HistoryExport
from e2ee_desktop.services.history_import import HistoryImport
from e2ee_desktop.services.listening import Listening
from e2ee_desktop.services.mailboxes import Mailboxes
from e2ee_desktop.services.message_changes import MessageChanges
from e2ee_desktop.services.open_profile import OpenProfile
from e2ee_desktop.services.outbox_pump import OutboxPump
from e2ee_desktop.services.own_identity import OwnIdentity
from e2ee_desktop.services.prekey_keeper import PrekeyKeeper
from e2ee_desktop.services.programs import Programs
from e2ee_desktop.services.receipts import WITHIN_MS, Receipts
from e2ee_desktop.services.receiving import Receiver
from e2ee_desktop.services.renewal import Renewal
from e2ee_desktop.services.retries import Retries
from e2ee_desktop.services.scheduling import Scheduling
from e2ee_desktop.services.sealing import Sealer
from e2ee_desktop.services.searching import Searching
from e2ee_desktop.services.session_shelf import SessionShelf
from e2ee_desktop.services.sound_port import NO_SOUND, SoundDevices
from e2ee_desktop.services.sounds import SoundFiles, Sounds
from e2ee_desktop.services.storage_keeping import StorageKeeping
from e2ee_desktop.services.typing_notices import TypingNotices
from e2ee_desktop.services.verification import Verification
from e2ee_desktop.services.welcome import Welcome
from e2ee_desktop.services.witness import Witness


@dataclass(frozen=True, slots=True)
class Assembly:
    """What `ProfileMessenger` hands its wishes to."""

    profile: OpenProfile
    mailboxes: Mailboxes
    book: ContactBook
    conversations: Conversations
    changes: MessageChanges
    settings: ConversationSettings
    scheduling: Scheduling
    verification: Verification
    comparisons: EmojiComparisons
    identity: OwnIdentity
    receiver: Receiver
    listening: Listening
    retries: Retries
    renewal: Renewal
    witness: Witness
    pump: OutboxPump
    receipts: Receipts
    typing: TypingNotices
    work: BackgroundWork
    searching: Searching
    erasure: Erasure
    keeping: StorageKeeping
    exporting: HistoryExport
    importing: HistoryImport
    filing: Filing
    forwarding: Forwarding
    sounds: Sounds
    transfers: FileTransfers
    programs: Programs
    documents: Documents


def assemble(
    profile: OpenProfile,
    custodian: Custodian,
    files: FileWorld,
    receipts_within_ms: int = WITHIN_MS,
    *,
    folders: PlainFolders,
    devices: SoundDevices = NO_SOUND,
    place: bytes = b"",
) -> Assembly:
    """Build the services of an open profile. receipts_within_ms: see `receipts.py`. place: see `witness.py`."""
    shelf = SessionShelf(profile.store, profile.clock)
    sealer = Sealer(profile, shelf)
    prekeys = PrekeyKeeper(profile)
    mailboxes = Mailboxes(profile, prekeys)
    welcome = Welcome(profile, mailboxes, sealer)
    retries = Retries(profile, shelf, sealer)
    renewal = Renewal(profile, shelf, retries, welcome)
    witness = Witness(profile, renewal, place)
    doorkeeper = Doorkeeper(profile, shelf, prekeys, mailboxes, welcome)
    pump = OutboxPump(profile, mailboxes)
    gaps = GapFilling(profile, sealer)
    receipts = Receipts(profile, sealer, pump, receipts_within_ms)
    receiver = Receiver(profile, mailboxes, doorkeeper, ContentHandler(profile, sealer, gaps), retries, receipts)
    book = ContactBook(profile, shelf, sealer, mailboxes, welcome)
    comparisons = EmojiComparisons(profile, book, sealer)
    conversations = Conversations(profile, book, sealer)
    changes = MessageChanges(profile, book, sealer, ChangeHandler(profile))
    scheduling = Scheduling(profile, book, conversations)
    work = BackgroundWork(profile, mailboxes, retries, pump, comparisons, changes, scheduling, gaps, renewal, witness)
    pump.timers_started = work.wake
    listening = Listening(profile, receiver, receipts, work)
    offering = FileOffering(profile, book, sealer, conversations, files)
    transfers = FileTransfers(profile, offering, files)
    transfers.announced = pump.wake
    filing = Filing(profile, offering, transfers, files)
    heard = SoundFiles(filing.send, filing.read, filing.card, filing.played)
    typing = TypingNotices(profile, book, sealer, pump, lambda: listening.link[0] is Link.ONLINE)
    return Assembly(
        profile=profile,
        mailboxes=mailboxes,
        book=book,
        conversations=conversations,
        changes=changes,
        settings=ConversationSettings(profile, book, sealer),
        scheduling=scheduling,
        verification=Verification(profile, book),
        comparisons=comparisons,
        identity=OwnIdentity(profile, custodian, sealer, mailboxes, welcome),
        receiver=receiver,
        listening=listening,
        retries=retries,
        renewal=renewal,
        witness=witness,
        pump=pump,
        receipts=receipts,
        typing=typing,
        work=work,
        searching=Searching(profile, book),
        erasure=Erasure(profile),
        filing=filing,
        forwarding=Forwarding(profile, book, conversations, offering),
        sounds=Sounds(devices, heard, lambda event: profile.publish([event])),
        keeping=StorageKeeping(profile, book, changes),
        exporting=HistoryExport(profile, book, folders, files.shelf),
        importing=HistoryImport(profile, folders, files),
        transfers=transfers,
        programs=Programs(profile),
        documents=Documents(profile, book),
    )
