using System.Text.RegularExpressions;
using E2CSemantic.Testing;
using YamlDotNet.RepresentationModel;

namespace E2CSemantic.Architecture.Tests;

/// <summary>
/// <c>docker-compose.yml</c> and the Dockerfile are true: no engine for containers runs where tests run, so what they name is looked up.
/// </summary>
public partial class ComposeTests
{
    [Fact]
    public void Compose_IsTrue() =>
        Assert.Empty(Objections(Read("docker-compose.yml"), Read("src/E2CSemantic.Host/Dockerfile")));

    [Fact]
    public void Check_Objects_WhenTheComposeFileIsNotTrue() =>
        Assert.Equal(
            [
                "the services are host, not host and postgresql",
                "host is built from src/Gone/Dockerfile, which is not there",
                "host is told E2C__Warehouse__Motor, which the host does not read",
                "host runs the command dance, which it does not have",
                "host publishes 5081, but listens on 5080",
                "host is asked for /health/well, which it does not answer",
            ],
            Objections(
                """
                services:
                  host:
                    build: {context: ., dockerfile: src/Gone/Dockerfile}
                    command: ["dance", "--urls", "http://0.0.0.0:5080"]
                    environment: {E2C__Warehouse__Motor: duckdb}
                    ports: ["127.0.0.1:5081:5081"]
                    healthcheck: {test: ["CMD", "GET /health/well HTTP/1.0"]}
                """,
                Read("src/E2CSemantic.Host/Dockerfile")));

    [Fact]
    public void Check_Objects_WhenTheHostReachesAnotherDatabase() =>
        Assert.Equal(
            ["host does not reach the server by Database=e2c"],
            Objections(
                Read("docker-compose.yml").Replace("Database=e2c;", "Database=other;", StringComparison.Ordinal),
                Read("src/E2CSemantic.Host/Dockerfile")));

    [Fact]
    public void Check_Objects_WhenTheDockerfileIsNotTrue() =>
        Assert.Equal(
            [
                "the Dockerfile copies nowhere, which is not there",
                "the Dockerfile starts other.dll, not e2c.dll",
                "the Dockerfile uses .NET 9.0, not 10.0",
            ],
            Objections(
                Read("docker-compose.yml"),
                """
                FROM example/dotnet/sdk:9.0 AS build
                COPY nowhere nowhere
                ENTRYPOINT ["dotnet", "other.dll"]
                """));

    private static List<string> Objections(string compose, string dockerfile)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(compose));
        var services = (YamlMappingNode)stream.Documents[0].RootNode["services"];
        var names = string.Join(" and ", services.Children.Keys);
        var objections = new List<string>();
        if (names != "host and postgresql")
        {
            objections.Add($"the services are {names}, not host and postgresql");
        }

        objections.AddRange(HostObjections((YamlMappingNode)services["host"]));
        objections.AddRange(ServerObjections(services));
        objections.AddRange(ImageObjections(dockerfile));
        return objections;
    }

    private static IEnumerable<string> HostObjections(YamlMappingNode host)
    {
        var dockerfile = host["build"]["dockerfile"].ToString();
        if (!File.Exists(Repository.PathTo(dockerfile)))
        {
            yield return $"host is built from {dockerfile}, which is not there";
        }

        var reader = Read("src/E2CSemantic.Host/Configuration/HostSettingsReader.cs");
        foreach (var key in ((YamlMappingNode)host["environment"]).Children.Keys.Select(key => key.ToString()))
        {
            var name = key.Replace("E2C__", "", StringComparison.Ordinal).Replace("__", ":", StringComparison.Ordinal);
            if (!reader.Contains($"configuration[\"{name}\"]", StringComparison.Ordinal))
            {
                yield return $"host is told {key}, which the host does not read";
            }
        }

        var command = ((YamlSequenceNode)host["command"]).Select(word => word.ToString()).ToArray();
        if (!SourceFile.Below("src/E2CSemantic.Host/Commands").Any(file =>
            Regex.IsMatch(file.Text, $@"new Command\(\s*""{command[0]}""")))
        {
            yield return $"host runs the command {command[0]}, which it does not have";
        }

        var listens = new Uri(command.Single(word => word.StartsWith("http", StringComparison.Ordinal))).Port;
        var published = int.Parse(((YamlSequenceNode)host["ports"])[0].ToString().Split(':')[^1], null);
        if (published != listens)
        {
            yield return $"host publishes {published}, but listens on {listens}";
        }

        var asked = HealthPath().Match(host["healthcheck"]["test"].ToString()).Value;
        if (!Read("src/E2CSemantic.Host/Endpoints/HealthEndpoints.cs").Contains($"\"{asked}\"", StringComparison.Ordinal))
        {
            yield return $"host is asked for {asked}, which it does not answer";
        }
    }

    private static IEnumerable<string> ServerObjections(YamlMappingNode services)
    {
        if (!services.Children.TryGetValue("postgresql", out var server))
        {
            yield break;
        }

        var told = ((YamlMappingNode)services["host"]["environment"]).Children.ToDictionary(pair => pair.Key.ToString(), pair => pair.Value.ToString());
        var connection = told.GetValueOrDefault("E2C__Warehouse__ConnectionString", "");
        var settings = (YamlMappingNode)server["environment"];
        foreach (var part in new[] { "Host=postgresql", $"Database={settings["POSTGRES_DB"]}", $"Username={settings["POSTGRES_USER"]}", $"Password={settings["POSTGRES_PASSWORD"]}" })
        {
            if (!connection.Split(';').Contains(part))
            {
                yield return $"host does not reach the server by {part}";
            }
        }
    }

    private static IEnumerable<string> ImageObjections(string dockerfile)
    {
        foreach (Match copy in CopyLine().Matches(dockerfile))
        {
            foreach (var source in copy.Groups[1].Value.Split(' ')[..^1].Where(path => !Path.Exists(Repository.PathTo(path))))
            {
                yield return $"the Dockerfile copies {source}, which is not there";
            }
        }

        var assembly = Regex.Match(Read("src/E2CSemantic.Host/E2CSemantic.Host.csproj"), "<AssemblyName>(.*)</AssemblyName>").Groups[1].Value + ".dll";
        var started = Regex.Match(dockerfile, "ENTRYPOINT \\[\"dotnet\", \"([^\"]*)\"").Groups[1].Value;
        if (started != assembly)
        {
            yield return $"the Dockerfile starts {started}, not {assembly}";
        }

        var target = Regex.Match(Read("src/Directory.Build.props"), "<TargetFramework>net(.*)</TargetFramework>").Groups[1].Value;
        foreach (var version in Regex.Matches(dockerfile, @"/dotnet/\w+:(\S+)").Select(match => match.Groups[1].Value).Where(version => version != target).Distinct())
        {
            yield return $"the Dockerfile uses .NET {version}, not {target}";
        }
    }

    private static string Read(string path) => File.ReadAllText(Repository.PathTo(path));

    [GeneratedRegex("/health/[a-z]+")]
    private static partial Regex HealthPath();

    [GeneratedRegex(@"^COPY (?!--)(.*)$", RegexOptions.Multiline)]
    private static partial Regex CopyLine();
}
