using System.Collections.Immutable;
using E2CSemantic.Synthesis.Chances;

namespace E2CSemantic.Synthesis.Calibration;

/// <summary>Posts in schools and who leaves them: a post is vacated between two Octobers as often as the published retention says, dealt out evenly.</summary>
internal sealed record StaffPlan(int FirstYear, int LastYear, ImmutableArray<StaffPlan.Group> Groups)
{
    /// <summary>The posts of a job: its code, how many, and how many in a million stay.</summary>
    internal sealed record Group(int Job, int Posts, int Retention);

    // Jobs by code, posts of the full state, retention in parts per million; the last two are assumptions.
    private static readonly (int Job, int Posts, int Retention)[] _full =
    [
        (1200, 348, Published.Retention.Superintendents), (1305, 1_905, Published.Retention.Principals), (2305, 76_572, Published.Retention.Teachers),
        (3300, 3_200, 900_000), (4100, 18_000, 850_000),
    ];

    public int Posts => Groups.Sum(group => group.Posts);

    public int Years => Math.Max(0, LastYear - FirstYear + 1);

    /// <summary>Posts of a full state in a year.</summary>
    public static int FullPosts => _full.Sum(group => group.Posts);

    /// <summary>The posts of a state that is so many parts per billion of the full one.</summary>
    public static StaffPlan Of(long perBillion, int firstYear, int lastYear) =>
        new(Math.Max(2007, firstYear), lastYear,
            [.. _full.Select(group => new Group(group.Job, lastYear < 2007 ? 0 : (int)(((group.Posts * perBillion) + 500_000_000) / 1_000_000_000), group.Retention))]);

    /// <summary>The group of a post and its number in it.</summary>
    public (Group Group, int Number) Find(int post)
    {
        foreach (var group in Groups)
        {
            if (post < group.Posts)
            {
                return (group, post);
            }

            post -= group.Posts;
        }

        throw new ArgumentOutOfRangeException(nameof(post));
    }

    /// <summary>Whether whoever holds a post in October of a year still holds it in the next October.</summary>
    public static bool Stays(Group group, int number, int year) => Spread.PerMillion(number + (year * 100_003L), 0) < group.Retention;

    /// <summary>How many people hold a post over the years, one after another.</summary>
    public int HoldersOf(int post)
    {
        var (group, number) = Find(post);
        var holders = Years == 0 ? 0 : 1;
        for (var year = FirstYear; year < LastYear; year++)
        {
            holders += Stays(group, number, year) ? 0 : 1;
        }

        return holders;
    }
}
