package dev.supportdesk.jdbc;

import dev.supportdesk.conversation.ConversationStoreContract;
import dev.supportdesk.conversation.RequestKeysContract;
import dev.supportdesk.conversation.UnitOfWorkContract;
import dev.supportdesk.knowledge.RevisionArchiveContract;

/** Everything that the core asks of a storage. */
interface StorageContract
        extends UnitOfWorkContract, ConversationStoreContract, RequestKeysContract, RevisionArchiveContract {}
