using System.Globalization;
using System.Reflection;
using E2CSemantic.Synthesis.Dirt;
using E2CSemantic.Testing;

namespace E2CSemantic.Synthesis.Tests.Dirt;

public class FeedErrorsTests
{
    [Fact]
    public void Readme_TellsTheRatesThatAreUsed()
    {
        var readme = File.ReadAllText(Repository.PathTo("src", "E2CSemantic.Synthesis", "README.md"));
        var feeds = typeof(FeedErrors).GetProperties(BindingFlags.Static | BindingFlags.Public).Where(property => property.PropertyType == typeof(FeedErrors)).ToArray();

        Assert.True(feeds.Length >= 12);
        Assert.All(feeds, feed =>
        {
            var errors = (FeedErrors)feed.GetValue(null)!;
            int[] rates = [errors.Typo, errors.Nickname, errors.HalfName, errors.OldName, errors.DaySwap, errors.DayDigit, errors.NoNumber, errors.NumberDigit];
            Assert.Contains($"| {feed.Name} | {string.Join(" | ", rates.Select(rate => rate.ToString("N0", CultureInfo.InvariantCulture)))} |", readme, StringComparison.Ordinal);
        });
    }
}
