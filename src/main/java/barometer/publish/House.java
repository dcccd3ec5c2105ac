package barometer.publish;

import barometer.chart.ChartComposer;
import barometer.chart.Imprint;
import barometer.chart.Panels;
import barometer.chart.png.AccentCheck;
import barometer.chart.png.LogoFile;
import barometer.chart.png.PictureRoom;
import barometer.chart.png.PngChart;
import barometer.chart.png.PngSize;
import barometer.chart.png.Theme;
import barometer.domain.Access;
import barometer.domain.Branding;
import barometer.domain.Indicator;
import barometer.domain.Language;
import barometer.domain.Logo;
import barometer.domain.Selection;
import barometer.domain.Series;
import barometer.domain.Viewer;
import barometer.ledger.Denied;
import barometer.ledger.Reading;
import barometer.store.Brandings;
import barometer.text.Words;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** How the house looks: the administrator tries it out, sees it as a picture, and sets it. */
public final class House {

    /** A colour that cannot be the colour of a house, and which one nearby can. */
    public static final class AccentRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final transient AccentCheck check;

        AccentRefused(AccentCheck check) {
            super("the accent does not serve");
            this.check = check;
        }

        /** What was measured. */
        public AccentCheck check() {
            return check;
        }
    }

    private final Brandings brandings;
    private final Reading reading;
    private final PngChart png;
    private final PictureRoom room;
    private final Access access;
    private final Clock clock;

    public House(Brandings brandings, Reading reading, PngChart png, PictureRoom room, Access access, Clock clock) {
        this.brandings = brandings;
        this.reading = reading;
        this.png = png;
        this.room = room;
        this.access = access;
        this.clock = clock;
    }

    /** The look of today. */
    public Branding current(Viewer viewer) {
        require(viewer);
        return brandings.current();
    }

    /** All looks there were, newest first. */
    public List<Brandings.Saved> versions(Viewer viewer) {
        require(viewer);
        return brandings.all();
    }

    /** Reads a logo. @throws barometer.domain.Unreadable where it will not do; the old one stays */
    public Logo logo(byte[] file, Viewer viewer) {
        require(viewer);
        return LogoFile.read(file);
    }

    /**
     * Sets the look, from the next picture on; one that changes nothing makes no version.
     *
     * @param basedOn the version it was made from
     * @return empty where somebody else has set a newer one meanwhile
     * @throws AccentRefused for a colour that does not serve; nothing is changed then
     */
    public Optional<Branding> set(Branding branding, int basedOn, Viewer viewer) {
        require(viewer);
        branding.accent().map(AccentCheck::of).filter(check -> !check.holds()).ifPresent(check -> {
            throw new AccentRefused(check);
        });
        Branding standing = brandings.current();
        if (standing.version() == basedOn && standing.sameAs(branding)) {
            return Optional.of(standing);
        }
        return brandings.save(branding, basedOn, viewer.account().orElseThrow(() -> new Denied(Access.Act.ADMINISTER)), clock.instant());
    }

    /** A chart as it would look; empty where there is no figure yet. */
    public Optional<byte[]> preview(Branding branding, PngSize size, Theme theme, Language language, Viewer viewer) {
        require(viewer);
        return shown(viewer).map(series -> {
            Panels panels = Panels.of(new ChartComposer(Words.of(language)).compose(series, size.width())).with(Imprint.of(branding, language));
            return room.during(size, () -> png.draw(panels, size, theme));
        });
    }

    private Optional<Series> shown(Viewer viewer) {
        for (Indicator indicator : reading.frontPage(viewer)) {
            Optional<Series> series = reading.series(Selection.of(indicator.code()), viewer).filter(s -> s.latest().isPresent());
            if (series.isPresent()) {
                return series;
            }
        }
        return Optional.empty();
    }

    private void require(Viewer viewer) {
        if (!access.may(viewer, Access.Act.ADMINISTER)) {
            throw new Denied(Access.Act.ADMINISTER);
        }
    }
}
