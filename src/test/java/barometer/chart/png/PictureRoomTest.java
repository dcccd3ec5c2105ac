package barometer.chart.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many pictures are drawn at once. */
class PictureRoomTest {

    private static final PngSize LARGEST = new PngSize(4000, 2500, 2);

    private final PictureRoom room = new PictureRoom(Duration.ofMillis(1));

    @Test
    void beside_the_largest_picture_there_is_no_other() {
        assertThatThrownBy(() -> room.during(LARGEST, () -> room.during(PngSize.DEFAULT, () -> "drawn")))
                .isInstanceOf(PictureRoom.Full.class);
    }

    @Test
    void pictures_of_the_usual_size_stand_side_by_side() {
        assertThat(room.during(PngSize.DEFAULT, () -> room.during(PngSize.DEFAULT, () -> "drawn"))).isEqualTo("drawn");
    }

    @Test
    void room_is_free_again_after_a_picture_whether_or_not_it_was_drawn() {
        assertThatThrownBy(() -> room.during(LARGEST, () -> {
            throw new IllegalStateException("no ink");
        })).hasMessage("no ink");
        assertThat(room.during(LARGEST, () -> "drawn")).isEqualTo("drawn");
    }
}
