using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace E2CSemantic.EndToEnd.Tests;

/// <summary><c>e2c serve</c> as a process of its own on a free loopback port, until it is disposed of.</summary>
internal sealed class ServedProgram : IDisposable
{
    private const string Announcement = "Serving ";

    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly string _data;
    private readonly Dictionary<string, string> _tokens = [];

    /// <summary>Serves a data folder, with settings in the environment.</summary>
    public ServedProgram(string data, IReadOnlyDictionary<string, string> environment)
    {
        _data = data;
        _process = ProgramRun.StartWith(environment, "serve", "--urls", "http://127.0.0.1:0", "--data", data);
        var errors = _process.StandardError.ReadToEndAsync();
        var line = _process.StandardOutput.ReadLine();
        Assert.True(line?.StartsWith(Announcement, StringComparison.Ordinal) is true, line is null ? errors.Result : line);
        _ = _process.StandardOutput.ReadToEndAsync();
        _client = new() { BaseAddress = new(line!.Split(' ')[1]) };
    }

    /// <summary>The body of the answer, as sent.</summary>
    public async Task<string> AskAsync(string query, string tier)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = JsonContent.Create(new { query }) };
        if (tier != "PUBLIC")
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token(tier));
        }

        using var response = await _client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    public void Dispose()
    {
        _client.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private string Token(string tier)
    {
        if (!_tokens.TryGetValue(tier, out var token))
        {
            _tokens.Add(tier, token = ProgramRun.Of("token", "--tier", tier, "--data", _data).Output.Trim());
        }

        return token;
    }
}
