package barometer.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;

/** The drawn signs of the page, 24 by 24, in the colour of the text beside them. They say nothing to a screen reader. */
public enum Icon {
    MENU("<path d='M4 7h16M4 12h16M4 17h16'/>"),
    MOON("<path d='M20 14.5A8.2 8.2 0 1 1 9.5 4a6.6 6.6 0 0 0 10.5 10.5Z'/>"),
    SUN("<circle cx='12' cy='12' r='4'/><path d='M12 2.5v2.3M12 19.2v2.3M2.5 12h2.3M19.2 12h2.3M5.3 5.3l1.6 1.6M17.1 17.1l1.6 1.6"
            + "M5.3 18.7l1.6-1.6M17.1 6.9l1.6-1.6'/>"),
    SYSTEM("<circle cx='12' cy='12' r='8'/><path d='M12 4v16' /><path d='M12 4a8 8 0 0 1 0 16Z' fill='currentColor'/>"),
    PERSON("<circle cx='12' cy='8' r='3.8'/><path d='M4.8 20.2c.6-4 3.5-6 7.2-6s6.6 2 7.2 6'/>"),
    CALENDAR("<rect x='4' y='5.5' width='16' height='14.5' rx='1.8'/><path d='M4 10h16M8.3 3.2v4M15.7 3.2v4'/>"),
    DOWN("<path d='m6.5 9.5 5.5 5.5 5.5-5.5'/>"),
    UP("<path d='m6.5 14.5 5.5-5.5 5.5 5.5'/>"),
    PLUS("<path d='M12 5v14M5 12h14'/>"),
    LEFT("<path d='m14.5 6.5-5.5 5.5 5.5 5.5'/>"),
    RIGHT("<path d='m9.5 6.5 5.5 5.5-5.5 5.5'/>"),
    CHECK("<path d='m5 12.5 4.5 4.5L19 7.5'/>"),
    DOWNLOAD("<path d='M12 4v11m0 0-4.5-4.5M12 15l4.5-4.5M4.5 20h15'/>"),
    LINK("<path d='M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7l-1.4 1.4M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 "
            + "5.7l1.4-1.4'/>"),
    PRINT("<path d='M7 9V4h10v5M7 17H4.5V9h15v8H17M7 14h10v6H7z'/>"),
    FULLSCREEN("<path d='M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15'/>"),
    RESET("<path d='M5 12a7 7 0 1 0 2.1-5M5 4.5V9h4.5'/>"),
    INFO("<circle cx='12' cy='12' r='8.2'/><path d='M12 11v5M12 7.7v.4'/>"),
    WARNING("<path d='M12 4 2.8 19.5h18.4ZM12 10v4.5M12 17v.3'/>"),
    CROSS("<path d='m6 6 12 12M18 6 6 18'/>"),
    CHART("<path d='M5 20V11M12 20V4M19 20v-6' stroke-width='3'/>"),
    TABLE("<rect x='4' y='5' width='16' height='14' rx='1.5'/><path d='M4 10h16M4 14.5h16M10 10v9'/>"),
    COPY("<rect x='8' y='8' width='12' height='12' rx='1.8'/><path d='M16 8V5.8A1.8 1.8 0 0 0 14.2 4H5.8A1.8 1.8 0 0 0 4 5.8v8.4A1.8 1.8 0 0 0 5.8 16H8'/>"),
    SHARE("<path d='M12 15V4m0 0L7.5 8.5M12 4l4.5 4.5M6 12H4.8v8h14.4v-8H18'/>"),
    CODE("<path d='m8.5 7-5 5 5 5M15.5 7l5 5-5 5'/>"),
    UNDO("<path d='M8.5 5 4.5 9l4 4M4.5 9h9a5.5 5.5 0 0 1 0 11H9'/>"),
    REDO("<path d='m15.5 5 4 4-4 4M19.5 9h-9a5.5 5.5 0 0 0 0 11H15'/>"),
    HISTORY("<circle cx='12' cy='12' r='8.2'/><path d='M12 7.5V12l3 2'/>");

    private final String drawing;

    Icon(String drawing) {
        this.drawing = drawing;
    }

    /** The sign. */
    public Component draw() {
        Svg svg = new Svg("<svg viewBox='0 0 24 24' width='20' height='20' fill='none' stroke='currentColor' stroke-width='1.8'"
                + " stroke-linecap='round' stroke-linejoin='round' aria-hidden='true'>" + drawing + "</svg>");
        svg.addClassName("icon");
        return svg;
    }
}
