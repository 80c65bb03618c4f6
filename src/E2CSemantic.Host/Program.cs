using E2CSemantic.Host.Commands;

var terminal = Terminal.OfProcess();
try
{
    return await CommandLine.RunAsync(args, terminal, CancellationToken.None);
}
catch (OperationCanceledException)
{
    return ExitCodes.Refused;
}
catch (Exception fault)
{
    return terminal.Refuse(LastResort.Describe(fault));
}
