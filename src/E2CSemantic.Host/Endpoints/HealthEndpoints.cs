using System.Collections.Immutable;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Serving;
using E2CSemantic.Model.Diagnostics;

namespace E2CSemantic.Host.Endpoints;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: the engine answers and a release is served; if not,
/// a code says why, without anything of the inside. Where changed definitions were refused, it says so and stays ready.
/// </summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app, LiveCatalog live)
    {
        app.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        app.MapGet("/health/ready", async (CancellationToken cancellation) =>
        {
            using var served = live.Enter();
            if (served.Rooms.Stored.Check() is { } away)
            {
                return NotReady(away);
            }

            var releases = await served.Rooms.Warehouse.ReleasesAsync(cancellation);
            return releases.Any(release => release.Publication is not null)
                ? Ready(live.Refused)
                : NotReady(HostIssues.NothingServed());
        });
    }

    // Ready, since the last good definitions answer; places stay inside.
    private static IResult Ready(ImmutableArray<Diagnostic> refused) => refused.IsEmpty
        ? Results.Json(new { status = "ready" })
        : Results.Json(new { status = "ready", changedDefinitions = new { status = "refused", code = refused[0].Code, faults = refused.Length } });

    private static IResult NotReady(Diagnostic why) =>
        Results.Json(new { status = "not ready", code = why.Code, reason = why.Message }, statusCode: StatusCodes.Status503ServiceUnavailable);
}
