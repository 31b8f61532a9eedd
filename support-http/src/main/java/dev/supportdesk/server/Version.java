package dev.supportdesk.server;

/** Which version this is. */
final class Version {
    private Version() {}

    /** The version that the jar names; {@code development} when the program runs from its classes. */
    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
