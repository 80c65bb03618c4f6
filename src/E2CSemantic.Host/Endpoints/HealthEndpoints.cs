using E2CSemantic.Host.Configuration;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Endpoints;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the engine answers and a release is served; if not,
/// a code says why, without anything of the inside.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app, Rooms rooms)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        app.MapGet("/health/ready", async (CancellationToken cancellation) =>
        {
            if (rooms.Stored.Check() is { } away)
            {
                return NotReady(away);
            }

            var releases = await rooms.Warehouse.ReleasesAsync(cancellation);
            return releases.Any(release => release.Publication is not null)
                ? Results.Json(new { status = "ready" })
                : NotReady(HostIssues.NothingServed());
        });
    }

    private static IResult NotReady(Diagnostic why) =>
        Results.Json(new { status = "not ready", code = why.Code, reason = why.Message }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
