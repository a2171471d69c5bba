package hiresync.sandbox;

/**
 * The app that a sandbox knows; as a self-built app it signs in with id and secret, as a store app with all four.
 *
 * @param ticket the app_ticket of the beginning
 * @param tenantKey the only tenant there is
 */
public record SandboxApp(String id, String secret, String ticket, String tenantKey) {
    @Override
    public String toString() {
        return "SandboxApp[id=" + id + "]";
    }
}
