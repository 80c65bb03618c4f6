using System.CommandLine;
using System.Globalization;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Schema;
using E2CSemantic.Query.Publication;

namespace E2CSemantic.Host.Commands;

/// <summary><c>publish</c>: the protected cubes of a release, drawn once.</summary>
internal static class PublishCommand
{
    private const decimal NanosPerUnit = 1_000_000_000m;

    public static Command Create(Terminal terminal)
    {
        var release = new Option<string>("--release") { Description = "The release's id or label.", HelpName = "R", Required = true };
        var plan = new Option<bool>("--plan") { Description = "Only show what each cube would cost and how accurate it would be; draws nothing." };
        var json = OutputFlags.Json();
        var data = SettingFlags.Data();
        var command = new Command("publish", "Draw the noise of the policy's cubes for a release, once. A release that is published is not drawn again.")
        {
            release, plan, json, data,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var rooms = Rooms.Open(SettingFlags.Read(parsed, data));
            if (!rooms.Succeeded)
            {
                return terminal.Refuse(rooms.Diagnostics);
            }

            using var opened = rooms.Value;
            return parsed.GetValue(plan)
                ? await PlanAsync(terminal, opened.Publisher, parsed.GetValue(release)!, parsed.GetValue(json), cancellation)
                : await DrawAsync(terminal, opened.Publisher, parsed.GetValue(release)!, parsed.GetValue(json), cancellation);
        });
        return command;
    }

    private static async Task<int> PlanAsync(Terminal terminal, CubePublisher publisher, string release, bool asJson, CancellationToken cancellation)
    {
        var plan = await publisher.PlanAsync(release, cancellation);
        if (!plan.Succeeded)
        {
            return terminal.Refuse(plan.Diagnostics);
        }

        if (asJson)
        {
            terminal.Json(new
            {
                release = plan.Value.ReleaseId,
                isPublished = plan.Value.IsPublished,
                rho = plan.Value.TotalNanoRho / NanosPerUnit,
                cubes = plan.Value.Cubes.Select(cube => new
                {
                    metric = cube.Cube.Metric.ToString(),
                    by = cube.Cube.By.Select(dimension => dimension.Value),
                    rho = cube.Cube.NanoRho / NanosPerUnit,
                    cells = cube.Cells,
                    countHalfWidth = cube.CountHalfWidth,
                    shownFrom = cube.ShownFrom,
                    shownShare = Share(cube),
                }),
            });
            return ExitCodes.Done;
        }

        terminal.Table(
            ["metric", "by", "rho", "cells", "count within", "shown from", "cells shown"],
            plan.Value.Cubes.Select(cube => (IReadOnlyList<string>)
            [
                cube.Cube.Metric.ToString(),
                string.Join(", ", cube.Cube.By),
                Rho(cube.Cube.NanoRho),
                cube.Cells.ToString(CultureInfo.InvariantCulture),
                $"± {cube.CountHalfWidth}",
                $"{cube.ShownFrom} people",
                Share(cube).ToString("P0", CultureInfo.InvariantCulture),
            ]));
        terminal.Line($"rho {Rho(plan.Value.TotalNanoRho)} for each person and school year; "
            + (plan.Value.IsPublished ? "published already, nothing would be drawn." : "nothing was drawn."));
        return ExitCodes.Done;
    }

    private static async Task<int> DrawAsync(Terminal terminal, CubePublisher publisher, string release, bool asJson, CancellationToken cancellation)
    {
        var (published, _) = await terminal.StepAsync("drawing the published cubes", () => publisher.PublishAsync(release, cancellation), isQuiet: asJson);
        if (!published.Succeeded)
        {
            return terminal.Refuse(published.Diagnostics);
        }

        var rho = PublicationCost.NanoRhoOf(published.Value);
        if (asJson)
        {
            terminal.Json(new
            {
                policy = $"{published.Value.PolicyId} {published.Value.PolicyVersion}",
                publishedAt = published.Value.PublishedAt,
                cubes = published.Value.Cubes.Length,
                rho = rho / NanosPerUnit,
            });
            return ExitCodes.Done;
        }

        terminal.Line($"{published.Value.Cubes.Length} cubes under policy {published.Value.PolicyId} {published.Value.PolicyVersion}, "
            + $"rho {Rho(rho)} for each person and school year, drawn {published.Value.PublishedAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)}");
        return ExitCodes.Done;
    }

    private static decimal Share(PlannedCube cube) => cube.Cells == 0 ? 0 : decimal.Round((decimal)cube.ShownCells / cube.Cells, 2);

    private static string Rho(long nano) => (nano / NanosPerUnit).ToString("0.#########", CultureInfo.InvariantCulture);
}
