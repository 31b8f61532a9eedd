package dev.supportdesk.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * Remembers which keyed requests were made and what was answered. Part of a {@link Stores}: a key is claimed together with
 * the first thing the request stores, and settled together with the last.
 */
public interface RequestKeys {
    /**
     * What is remembered of a key.
     *
     * @param request the key with the fingerprint of the request that claimed it
     * @param conversation what the request works on
     * @param exchange the customer's message that the request stored; empty if it stores none
     * @param leaseUntil until when the request may still be running
     * @param answer what was answered; empty while it is not settled
     */
    record Remembered(
            RequestKey request,
            ConversationId conversation,
            Optional<MessageId> exchange,
            Instant leaseUntil,
            Optional<String> answer) {}

    /** What is remembered of the key with this scope and this key, whatever its fingerprint. */
    Optional<Remembered> find(String scope, String key);

    /**
     * Remembers a key that is not settled yet.
     *
     * @throws StaleVersionException if the key is remembered already: another request was faster
     */
    void claim(Remembered claim, Instant now);

    /**
     * Lets a request whose lease has run out be taken over, by moving the lease.
     *
     * @throws StaleVersionException if the lease is no longer the one in {@code seen}, or the key is settled
     */
    void takeOver(Remembered seen, Instant leaseUntil);

    /**
     * Remembers what was answered.
     *
     * @throws StaleVersionException if the key is settled already or no longer remembered: another request was faster
     */
    void settle(RequestKey request, String answer);

    /** Forgets the keys that were claimed before {@code instant}; how many. */
    int forgetBefore(Instant instant);
}
