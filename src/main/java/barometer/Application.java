package barometer;

import barometer.ui.StaticFile;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Barometer: its start, and the frame of its page. */
@SpringBootApplication
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("assets/styles.css")
@StyleSheet("assets/overview.css")
@StyleSheet("assets/explore.css")
@StyleSheet("assets/catalogue.css")
@StyleSheet("assets/explain.css")
@StyleSheet("assets/compare.css")
@StyleSheet("assets/entry.css")
@StyleSheet("assets/paragraph.css")
@StyleSheet("assets/cells.css")
@Push
public class Application implements AppShellConfigurator {

    public static void main(String[] args) {
        var application = new SpringApplication(Application.class);
        // Before anything else is built: a start that must fail should do so at once and leave nothing behind.
        application.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>) prepared ->
                StartCheck.of(prepared.getEnvironment()).run());
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ready ->
                System.out.println("Barometer is ready at http://localhost:"
                        + ready.getApplicationContext().getEnvironment().getProperty("local.server.port")));
        application.run(args);
    }

    @Override
    public void configurePage(AppShellSettings page) {
        page.setPageTitle("Barometer");
        page.setViewport("width=device-width, initial-scale=1");
        page.addFavIcon("icon", StaticFile.address("assets/icon.svg"), "any");
    }
}
