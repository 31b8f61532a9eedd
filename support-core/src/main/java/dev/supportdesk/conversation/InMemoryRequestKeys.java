package dev.supportdesk.conversation;

import dev.supportdesk.conversation.InMemorySnapshot.ClaimedKey;
import dev.supportdesk.conversation.InMemorySnapshot.KeyName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The remembered request keys of one unit of work in memory. */
final class InMemoryRequestKeys implements RequestKeys {
    private final InMemoryStores stores;

    InMemoryRequestKeys(InMemoryStores stores) {
        this.stores = stores;
    }

    @Override
    public Optional<Remembered> find(String scope, String key) {
        return claimed(new KeyName(scope, key)).map(ClaimedKey::remembered);
    }

    @Override
    public void claim(Remembered claim, Instant now) {
        if (claimed(KeyName.of(claim.request())).isPresent()) {
            throw new StaleVersionException();
        }
        stores.replace(stores.reading().with(new ClaimedKey(claim, now)));
    }

    @Override
    public void takeOver(Remembered seen, Instant leaseUntil) {
        ClaimedKey stored =
                unsettled(seen.request(), found -> found.leaseUntil().equals(seen.leaseUntil()));
        replace(stored, leaseUntil, Optional.empty());
    }

    @Override
    public void settle(RequestKey request, String answer) {
        ClaimedKey stored = unsettled(request, found -> found.request().equals(request));
        replace(stored, stored.remembered().leaseUntil(), Optional.of(answer));
    }

    @Override
    public int forgetBefore(Instant instant) {
        List<KeyName> old = new ArrayList<>();
        stores.reading().keys().forEach((name, key) -> {
            if (key.claimedAt().isBefore(instant)) {
                old.add(name);
            }
        });
        old.forEach(name -> stores.replace(stores.reading().without(name)));
        return old.size();
    }

    private ClaimedKey unsettled(RequestKey request, Predicate<Remembered> condition) {
        return claimed(KeyName.of(request))
                .filter(key -> key.remembered().answer().isEmpty() && condition.test(key.remembered()))
                .orElseThrow(StaleVersionException::new);
    }

    private void replace(ClaimedKey key, Instant leaseUntil, Optional<String> answer) {
        Remembered old = key.remembered();
        Remembered changed = new Remembered(old.request(), old.conversation(), old.exchange(), leaseUntil, answer);
        stores.replace(stores.reading().with(new ClaimedKey(changed, key.claimedAt())));
    }

    private Optional<ClaimedKey> claimed(KeyName name) {
        return Optional.ofNullable(stores.reading().keys().get(name));
    }
}
