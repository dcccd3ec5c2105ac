package barometer.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import barometer.chart.png.PictureRoom;
import barometer.chart.png.PngChart;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/** When a picture is drawn, and when it is not, over real HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class PicturesAtOnceTest {

    private static final String CHART = "/api/v1/indicators/trade/chart.png?freq=A&width=400&height=300";

    /** As large as the room. */
    private static final long ALL = 40_000_000;

    @LocalServerPort
    private int port;
    @Autowired
    private PictureRoom room;
    @MockitoSpyBean
    private PngChart drawing;

    private ApiClient anybody;

    @TestConfiguration
    static class Impatient {

        @Bean
        @Primary
        PictureRoom impatient() {
            return new PictureRoom(Duration.ofMillis(50));
        }
    }

    @BeforeEach
    void caller() {
        anybody = ApiClient.anybody(port);
    }

    private void wasDrawn(int times) {
        verify(drawing, times(times)).draw(any(), any(), any(), any(), any());
    }

    @Test
    void who_has_the_picture_is_told_so_and_nothing_is_drawn() {
        HttpResponse<byte[]> first = anybody.get(CHART);
        assertThat(first.statusCode()).isEqualTo(200);
        wasDrawn(1);
        assertThat(anybody.get(CHART, "If-None-Match", first.headers().firstValue("ETag").orElseThrow()).statusCode()).isEqualTo(304);
        wasDrawn(1);
        assertThat(anybody.get(CHART, "If-None-Match", "W/\"another\"").statusCode()).isEqualTo(200);
        wasDrawn(2);
    }

    @Test
    void who_waited_too_long_for_room_is_told_when_to_ask_again_and_nothing_is_drawn() {
        HttpResponse<byte[]> answer = room.during(ALL, () -> anybody.get(CHART));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("10");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        verify(drawing, never()).draw(any(), any(), any(), any(), any());
        assertThat(anybody.get(CHART).statusCode()).as("once there is room again").isEqualTo(200);
        wasDrawn(1);
    }
}
