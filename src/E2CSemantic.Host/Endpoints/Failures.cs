namespace E2CSemantic.Host.Endpoints;

/// <summary>What the log says of a failure that the client is not told: the exception, never the query's variables or the token.</summary>
internal static partial class Failures
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A GraphQL request failed.")]
    public static partial void Log(ILogger log, Exception fault);
}
