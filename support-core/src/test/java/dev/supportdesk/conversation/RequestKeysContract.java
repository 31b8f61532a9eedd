package dev.supportdesk.conversation;

import static dev.supportdesk.conversation.ConversationFixtures.NOON;
import static dev.supportdesk.conversation.ConversationFixtures.aClaim;
import static dev.supportdesk.conversation.ConversationFixtures.aRequestKey;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.supportdesk.conversation.RequestKeys.Remembered;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link RequestKeys} holds to. */
public interface RequestKeysContract {
    /** The storage under test; the same one during a test. */
    UnitOfWork storage();

    @Test
    default void remembersAClaim() {
        Remembered claim = claimed(aClaim(aRequestKey()));

        assertThat(remembered(claim.request())).contains(claim);
    }

    @Test
    default void remembersAClaimOfARequestWithoutAnExchange() {
        Remembered claim = aClaim(aRequestKey());
        Remembered bare = claimed(new Remembered(
                claim.request(), claim.conversation(), Optional.empty(), claim.leaseUntil(), Optional.empty()));

        assertThat(remembered(claim.request())).contains(bare);
    }

    @Test
    default void remembersTheLongestKey() {
        String scope = aRequestKey().scope();
        RequestKey longest = new RequestKey(
                scope + "\u00E9".repeat(200 - scope.length()), "\"" + "\u6F22".repeat(254), "f".repeat(64));
        Remembered claim = claimed(aClaim(longest));

        assertThat(remembered(longest)).contains(claim);
    }

    @Test
    default void remembersNothingOfAKeyThatWasNeverClaimed() {
        assertThat(remembered(aRequestKey())).isEmpty();
    }

    @Test
    default void keepsAKeyOfEachScopeApart() {
        Remembered claim = claimed(aClaim(aRequestKey()));
        RequestKey elsewhere =
                new RequestKey(claim.request().scope() + "/x", claim.request().key(), "fingerprint-2");
        Remembered other = claimed(aClaim(elsewhere));

        assertThat(remembered(claim.request())).contains(claim);
        assertThat(remembered(elsewhere)).contains(other);
    }

    @Test
    default void findsAKeyWhateverTheFingerprint() {
        Remembered claim = claimed(aClaim(aRequestKey()));
        RequestKey misused =
                new RequestKey(claim.request().scope(), claim.request().key(), "fingerprint-2");

        assertThat(remembered(misused)).contains(claim);
    }

    @Test
    default void refusesASecondClaim() {
        Remembered claim = claimed(aClaim(aRequestKey()));
        RequestKey misused =
                new RequestKey(claim.request().scope(), claim.request().key(), "fingerprint-2");

        assertThatThrownBy(() -> claimed(aClaim(claim.request()))).isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> claimed(aClaim(misused))).isInstanceOf(StaleVersionException.class);
        assertThat(remembered(claim.request())).contains(claim);
    }

    @Test
    default void letsOneOfTwoClaimAKey() throws Exception {
        for (int round = 0; round < 20; round++) {
            RequestKey key = aRequestKey();

            long losers = Race.losersAmong(2, number -> claimed(aClaim(key)));

            assertThat(losers).isEqualTo(1);
            assertThat(remembered(key)).isPresent();
        }
    }

    @Test
    default void remembersWhatWasAnswered() {
        Remembered claim = claimed(aClaim(aRequestKey()));
        String answer = "{\"reply\": \"D\u00E9j\u00E0 vu \uD83D\uDE00 'quoted' \\n\"}" + "x".repeat(20_000);

        settled(claim.request(), answer);

        assertThat(remembered(claim.request()).flatMap(Remembered::answer)).contains(answer);
        assertThat(remembered(claim.request()).map(Remembered::exchange)).contains(claim.exchange());
    }

    @Test
    default void claimsAndSettlesInOneUnitOfWork() {
        Remembered claim = aClaim(aRequestKey());

        storage().write(stores -> {
            stores.requestKeys().claim(claim, NOON);
            stores.requestKeys().settle(claim.request(), "at once");
            return claim;
        });

        assertThat(remembered(claim.request()).flatMap(Remembered::answer)).contains("at once");
    }

    @Test
    default void refusesToSettleTwice() {
        Remembered claim = claimed(aClaim(aRequestKey()));
        settled(claim.request(), "first");

        assertThatThrownBy(() -> settled(claim.request(), "second")).isInstanceOf(StaleVersionException.class);
        assertThat(remembered(claim.request()).flatMap(Remembered::answer)).contains("first");
    }

    @Test
    default void refusesToSettleWhatIsNotRemembered() {
        RequestKey never = aRequestKey();

        assertThatThrownBy(() -> settled(never, "lost")).isInstanceOf(StaleVersionException.class);
        assertThat(remembered(never)).isEmpty();
    }

    @Test
    default void movesTheLeaseWhenARequestIsTakenOver() {
        Remembered claim = claimed(aClaim(aRequestKey()));

        takenOver(claim, NOON.plusSeconds(90));

        assertThat(remembered(claim.request()).map(Remembered::leaseUntil)).contains(NOON.plusSeconds(90));
        assertThat(remembered(claim.request()).map(Remembered::request)).contains(claim.request());
    }

    @Test
    default void refusesToTakeOverALeaseThatHasMoved() {
        Remembered claim = claimed(aClaim(aRequestKey()));
        takenOver(claim, NOON.plusSeconds(90));

        assertThatThrownBy(() -> takenOver(claim, NOON.plusSeconds(91))).isInstanceOf(StaleVersionException.class);
        assertThat(remembered(claim.request()).map(Remembered::leaseUntil)).contains(NOON.plusSeconds(90));
    }

    @Test
    default void refusesToTakeOverWhatIsSettled() {
        Remembered claim = claimed(aClaim(aRequestKey()));
        settled(claim.request(), "done");

        assertThatThrownBy(() -> takenOver(claim, NOON.plusSeconds(90))).isInstanceOf(StaleVersionException.class);
        assertThat(remembered(claim.request()).flatMap(Remembered::answer)).contains("done");
    }

    @Test
    default void letsOneOfTwoTakeOver() throws Exception {
        for (int round = 0; round < 20; round++) {
            Remembered claim = claimed(aClaim(aRequestKey()));

            long losers = Race.losersAmong(2, number -> takenOver(claim, NOON.plusSeconds(90 + number)));

            assertThat(losers).isEqualTo(1);
        }
    }

    @Test
    default void forgetsTheKeysThatWereClaimedBefore() {
        Instant longAgo = Instant.parse("2001-01-01T00:00:00.000002Z");
        Remembered older = claimed(aClaim(aRequestKey()), longAgo.minusNanos(1_000));
        Remembered settled = claimed(aClaim(aRequestKey()), longAgo.minusSeconds(5));
        settled(settled.request(), "done");
        Remembered atThatMoment = claimed(aClaim(aRequestKey()), longAgo);

        assertThat(forgotten(longAgo)).isEqualTo(2);

        assertThat(remembered(older.request())).isEmpty();
        assertThat(remembered(settled.request())).isEmpty();
        assertThat(remembered(atThatMoment.request())).contains(atThatMoment);
        assertThat(forgotten(longAgo)).isZero();
    }

    private Remembered claimed(Remembered claim) {
        return claimed(claim, NOON);
    }

    private Remembered claimed(Remembered claim, Instant now) {
        return storage().write(stores -> {
            stores.requestKeys().claim(claim, now);
            return claim;
        });
    }

    private RequestKey settled(RequestKey request, String answer) {
        return storage().write(stores -> {
            stores.requestKeys().settle(request, answer);
            return request;
        });
    }

    private Remembered takenOver(Remembered seen, Instant leaseUntil) {
        return storage().write(stores -> {
            stores.requestKeys().takeOver(seen, leaseUntil);
            return seen;
        });
    }

    private int forgotten(Instant before) {
        return storage().write(stores -> stores.requestKeys().forgetBefore(before));
    }

    private Optional<Remembered> remembered(RequestKey request) {
        return storage().read(stores -> stores.requestKeys().find(request.scope(), request.key()));
    }
}
