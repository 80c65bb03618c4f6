using E2CSemantic.Host.Configuration;

namespace E2CSemantic.Host.Endpoints;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the catalogue was read and a release is served; if not,
/// a code says why, without anything of the inside.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app, Rooms rooms)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        app.MapGet("/health/ready", async (CancellationToken cancellation) =>
        {
            var releases = await rooms.Warehouse.ReleasesAsync(cancellation);
            return releases.Any(release => release.Publication is not null)
                ? Results.Json(new { status = "ready" })
                : Results.Json(
                    new { status = "not ready", code = HostIssues.NothingServed().Code, reason = HostIssues.NothingServed().Message },
                    statusCode: StatusCodes.Status503ServiceUnavailable);
        });
    }
}
