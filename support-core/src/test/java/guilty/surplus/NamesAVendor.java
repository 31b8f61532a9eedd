package guilty.surplus;

/** Breaks two rules: a room that nobody decided on, and a vendor's name in the core, Telegram's. */
public final class NamesAVendor {
    private NamesAVendor() {}
}
