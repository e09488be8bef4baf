namespace ConfirmFlow.Local.Tests;

public class LayingOutAMachine
{
    public static TheoryData<string, bool> Machines => Layouts.All;

    [Theory, MemberData(nameof(Machines))]
    public void Every_state_has_one_box(string machine, bool wide) => Assert.Equal(
        Layouts.View(machine).States.Select(state => state.Name), Layouts.Drawing(machine, wide).Boxes.Select(box => box.State.Name));

    [Theory, MemberData(nameof(Machines))]
    public void Every_transition_has_one_line(string machine, bool wide) => Assert.Equal(
        Layouts.View(machine).States.SelectMany(state => state.Exits.Select(exit => $"{state.Name} to {exit.Target}")).Distinct().Order(),
        Layouts.Drawing(machine, wide).Lines.Select(line => $"{line.Way.From} to {line.Way.To}").Order());

    [Theory, MemberData(nameof(Machines))]
    public void No_two_boxes_overlap(string machine, bool wide)
    {
        var boxes = Layouts.Drawing(machine, wide).Boxes;

        Assert.All(boxes, one => Assert.All(boxes.Where(other => other != one), other => Assert.True(
            one.X + one.Width < other.X || other.X + other.Width < one.X || one.Y + one.Height < other.Y || other.Y + other.Height < one.Y,
            $"{one.State.Name} and {other.State.Name} overlap.")));
    }

    [Theory, MemberData(nameof(Machines))]
    public void Every_line_leads_from_its_states_box_to_the_others(string machine, bool wide)
    {
        var drawing = Layouts.Drawing(machine, wide);
        var boxes = drawing.Boxes.ToDictionary(box => box.State.Name);

        Assert.All(drawing.Lines, line =>
        {
            Assert.True(IsOnEdge(boxes[line.Way.From], line.Corners[0]), $"{line.Way} does not begin at its box.");
            Assert.True(IsOnEdge(boxes[line.Way.To], line.Corners[^1]), $"{line.Way} does not end at its box.");
        });
    }

    [Theory, MemberData(nameof(Machines))]
    public void No_line_runs_through_a_box(string machine, bool wide)
    {
        var drawing = Layouts.Drawing(machine, wide);

        Assert.All(drawing.Lines, line => Assert.All(line.Corners.Zip(line.Corners.Skip(1)), part => Assert.All(
            drawing.Boxes, box => Assert.False(Crosses(box, part.First, part.Second), $"{line.Way} runs through {box.State.Name}."))));
    }

    [Theory, MemberData(nameof(Machines))]
    public void No_part_of_a_line_is_slanted(string machine, bool wide) => Assert.All(
        Layouts.Drawing(machine, wide).Lines,
        line => Assert.All(line.Corners.Zip(line.Corners.Skip(1)), part => Assert.True(part.First.X == part.Second.X || part.First.Y == part.Second.Y)));

    [Theory, MemberData(nameof(Machines))]
    public void Everything_is_inside_the_drawing(string machine, bool wide)
    {
        var drawing = Layouts.Drawing(machine, wide);
        var points = drawing.Lines.SelectMany(line => line.Corners)
            .Concat(drawing.Boxes.SelectMany(box => new Point[] { new(box.X, box.Y), new(box.X + box.Width, box.Y + box.Height) }));

        Assert.All(points, point => Assert.True(point.X > 0 && point.Y > 0 && point.X < drawing.Width && point.Y < drawing.Height, $"{point} is outside."));
    }

    [Fact]
    public void The_deployed_machine_fits_a_phone_and_begins_at_the_left()
    {
        var drawing = Layouts.Drawing("approval", wide: false);

        Assert.True(drawing.Width <= 430, $"It is {drawing.Width} wide.");
        Assert.Equal("What Next?", drawing.Boxes.MinBy(box => box.X)!.State.Name);
    }

    private static bool IsOnEdge(Box box, Point point) => point.X == box.X || point.X == box.X + box.Width
        ? point.Y > box.Y && point.Y < box.Y + box.Height
        : point.Y == box.Y && point.X > box.X && point.X < box.X + box.Width;

    private static bool Crosses(Box box, Point one, Point other) =>
        Math.Max(one.X, other.X) > box.X && Math.Min(one.X, other.X) < box.X + box.Width
        && Math.Max(one.Y, other.Y) > box.Y && Math.Min(one.Y, other.Y) < box.Y + box.Height;
}
