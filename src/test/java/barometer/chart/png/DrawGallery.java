package barometer.chart.png;

import barometer.chart.ChartSpec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Draws all pictures into a folder, for a person to look at: {@code DrawGallery folder [width height scale [theme]]}.
 */
public final class DrawGallery {

    private DrawGallery() {
    }

    static String name(String picture, PngSize size, Theme theme) {
        return picture + "-" + size.width() + "x" + size.height() + "-" + theme + ".png";
    }

    public static void main(String[] args) throws IOException {
        PngSize size = args.length > 3 ? PngSize.parse(args[1], args[2], args[3]) : PngSize.DEFAULT;
        Theme theme = Theme.parse(args.length > 4 ? args[4] : "light");
        Path folder = Files.createDirectories(Path.of(args[0]));
        PngChart chart = new PngChart();
        for (Map.Entry<String, ChartSpec> each : Pictures.all().entrySet()) {
            Files.write(folder.resolve(name(each.getKey(), size, theme)), chart.draw(each.getValue(), size, theme));
        }
    }
}
