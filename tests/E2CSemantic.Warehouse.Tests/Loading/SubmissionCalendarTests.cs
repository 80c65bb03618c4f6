using E2CSemantic.Warehouse.Loading;

namespace E2CSemantic.Warehouse.Tests.Loading;

/// <summary>The calendar tells who is overdue by the clock.</summary>
public class SubmissionCalendarTests
{
    [Theory]
    [InlineData(365, false)]
    [InlineData(366, true)]
    [Trait("Requirement", "B19")]
    public void Of_TellsAProviderOverdue_After365DaysWithoutALoad(int days, bool expected)
    {
        using var source = new WindowedSource();
        source.Load();

        var provider = Assert.Single(Calendar(source, source.Now.AddDays(days)).Providers);

        Assert.Equal(("dese", "Department of Education", source.Now, days, expected), (provider.Provider, provider.Name, provider.LastReceivedAt!.Value, provider.Days!.Value, provider.IsOverdue));
    }

    [Fact]
    [Trait("Requirement", "B19")]
    public void Of_TellsAProviderOverdue_ThatNeverSentAnything()
    {
        using var source = new WindowedSource();

        var provider = Assert.Single(Calendar(source, source.Now).Providers);

        Assert.Equal((null, null, true), (provider.LastReceivedAt, provider.Days, provider.IsOverdue));
    }

    [Fact]
    public void Of_TellsTheWindowsOfTheYearAround()
    {
        using var source = new WindowedSource();
        source.Load();

        Assert.Equal(
            [
                ("2009-end_of_year", new(2009, 8, 31), false, true),
                ("2010-october", new(2009, 12, 15), true, false),
                ("2010-end_of_year", new(2010, 8, 31), false, false),
                ("2011-october", new(2010, 12, 15), false, false),
            ],
            Calendar(source, source.Now).Expected.Select(window => (window.Submission, window.Due, window.ReceivedAt is not null, window.IsOverdue)));
    }

    private static SubmissionCalendar Calendar(WindowedSource source, DateTimeOffset now) =>
        SubmissionCalendar.Of([source.Contract], source.Data, new WindowedSource.FixedClock(now));
}
