package barometer.publish;

import barometer.domain.Role;
import barometer.domain.Viewer;
import barometer.files.TemplateJson;
import barometer.ledger.ShippedData;
import barometer.store.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The templates that the program brings. They are saved as everybody's are, once. */
public final class ShippedTemplates {

    private static final List<String> NAMES = List.of("quarterly");

    private final Templates templates;
    private final Reports reports;

    public ShippedTemplates(Templates templates, Reports reports) {
        this.templates = templates;
        this.reports = reports;
    }

    /** Saves those of which there is no version yet. */
    public void load() {
        Viewer account = new Viewer(ShippedData.ACCOUNT.account(), ShippedData.ACCOUNT.name(), Set.of(Role.MANAGER));
        for (String name : NAMES) {
            if (templates.newest(name).isEmpty()) {
                reports.save(TemplateJson.read(text(name), Optional.of(name), 1), Optional.empty(), account);
            }
        }
    }

    private static byte[] text(String name) {
        try (InputStream file = ShippedTemplates.class.getResourceAsStream("/shipped/" + name + ".json")) {
            if (file == null) {
                throw new IllegalStateException("shipped/" + name + ".json is missing");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
