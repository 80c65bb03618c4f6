using E2CSemantic.Query.Publication;

namespace E2CSemantic.Query.Tests.Publication;

public class CubeNameTests
{
    [Fact]
    public void Of_SpellsTheCube_WhenItFits() =>
        Assert.Equal("k12_enrollment_v2_by_grade_school", CubeName.Of(new("k12", "enrollment"), new(2, 1, 0), [new("grade"), new("school")]));

    [Fact]
    public void Of_KeepsLongNamesApart_WhenOnlyTheirEndsDiffer()
    {
        var metric = new string('m', 60);
        var (first, second) = (CubeName.Of(new("k12", metric), new(1, 0, 0), [new("grade")]), CubeName.Of(new("k12", metric), new(1, 0, 0), [new("school")]));

        Assert.Equal((63, 63), (first.Length, second.Length));
        Assert.NotEqual(first, second);
    }
}
