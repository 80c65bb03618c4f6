using E2CSemantic.Query.Publication;

namespace E2CSemantic.Host.Schema;

/// <summary>What a publication was charged for one person's contribution to one school year.</summary>
internal static class PublicationCost
{
    /// <summary>In billionths of rho. The versions of one metric answer different years, so a cube drawn under several counts once.</summary>
    public static long NanoRhoOf(ReleasePublication publication) =>
        publication.Cubes.GroupBy(cube => (cube.Metric, string.Join(',', cube.By))).Sum(versions => versions.First().NanoRho);
}
