using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using E2CSemantic.Host.Configuration;
using E2CSemantic.Host.Serving;
using Microsoft.Extensions.DependencyInjection;

namespace E2CSemantic.Benchmarks.Speed;

/// <summary>
/// Requests over HTTP to a server under load, in turns while its definitions are left alone and while they are read anew and exchanged as fast as they can be:
/// none may fail, whichever catalogue it began with.
/// </summary>
internal static class SwapBenchmark
{
    private const int Clients = 4;
    private const int Rounds = 4;
    private const string Question = "{ enrollment(groupBy: [GRADE]) { rows { schoolYear grade { id } value { status value } } } }";
    private static readonly TimeSpan _period = TimeSpan.FromSeconds(4);

    public static int Run() => RunAsync().GetAwaiter().GetResult();

    private static async Task<int> RunAsync()
    {
        using var state = ServedState.Open();
        await using var server = WebServer.Build(state.Settings, state.Rooms, "http://127.0.0.1:0").Value!;
        await server.StartAsync();
        using var client = new HttpClient { BaseAddress = new(server.Urls.First()) };
        var live = server.Services.GetRequiredService<LiveCatalog>();
        var (calm, swapped, swaps) = (default(Load), default(Load), 0);
        _ = await PressAsync(client, _period, CancellationToken.None);
        for (var round = 0; round < Rounds; round++)
        {
            calm += await PressAsync(client, _period, CancellationToken.None);
            using var end = new CancellationTokenSource(_period);
            var swapping = Task.Run(() => Swap(live, state.Settings, end.Token));
            swapped += await PressAsync(client, _period, CancellationToken.None);
            swaps += await swapping;
        }

        await server.StopAsync();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{swaps} swaps under {swapped.Answered} requests, {swapped.Failed} of which failed (none may); {swapped.PerSecond:0} a second while swapping, {calm.PerSecond:0} without, ratio {swapped.PerSecond / calm.PerSecond:0.00}; longest {swapped.LongestMilliseconds:0} ms and {calm.LongestMilliseconds:0} ms"));
        return swapped.Failed + calm.Failed == 0 ? 0 : 1;
    }

    private static int Swap(LiveCatalog live, HostSettings settings, CancellationToken end)
    {
        var swaps = 0;
        for (; !end.IsCancellationRequested; swaps++)
        {
            live.Replace(Rooms.Open(settings).Value!);
        }

        return swaps;
    }

    private static async Task<Load> PressAsync(HttpClient client, TimeSpan period, CancellationToken cancellation)
    {
        var begun = Stopwatch.StartNew();
        var loads = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(
            async () =>
            {
                var load = default(Load);
                while (begun.Elapsed < period)
                {
                    var clock = Stopwatch.StartNew();
                    var isAnswered = await IsAnsweredAsync(client, cancellation);
                    load += new Load(isAnswered ? 1 : 0, isAnswered ? 0 : 1, 0, clock.Elapsed.TotalMilliseconds);
                }

                return load;
            },
            cancellation)));
        return loads.Aggregate((left, right) => left + right) with { Seconds = begun.Elapsed.TotalSeconds };
    }

    private static async Task<bool> IsAnsweredAsync(HttpClient client, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.PostAsJsonAsync("/graphql", new { query = Question }, cancellation);
            var body = await response.Content.ReadAsStringAsync(cancellation);
            return response.IsSuccessStatusCode && !body.Contains("\"errors\"", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private readonly record struct Load(int Answered, int Failed, double Seconds, double LongestMilliseconds)
    {
        public double PerSecond => Answered / Seconds;

        public static Load operator +(Load left, Load right) =>
            new(left.Answered + right.Answered, left.Failed + right.Failed, left.Seconds + right.Seconds, Math.Max(left.LongestMilliseconds, right.LongestMilliseconds));
    }
}
