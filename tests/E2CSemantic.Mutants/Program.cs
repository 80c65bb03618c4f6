using E2CSemantic.Mutants;

// Puts each fault of mutants.txt into a copy of the checkout, and says whether a test fails with it. A fault that does not compile is not caught.
// Usage, at the root of the checkout: E2CSemantic.Mutants [NAME...], all of them where none is named.
var all = Mutant.All();
if (!File.Exists("E2CSemantic.sln") || args.Except(all.Select(mutant => mutant.Name)).Any())
{
    Console.Error.WriteLine($"Usage, at the root of the checkout: E2CSemantic.Mutants [NAME...] of {string.Join(", ", all.Select(mutant => mutant.Name))}");
    return 2;
}

var chosen = all.Where(mutant => args.Length == 0 || args.Contains(mutant.Name)).ToArray();
using var checkout = new Checkout(Directory.GetCurrentDirectory());
foreach (var tests in chosen.GroupBy(mutant => mutant.Project, mutant => mutant.Filter))
{
    var fault = checkout.Build(tests.Key);
    var run = fault is null ? checkout.Test(tests.Key, string.Join('|', tests.Distinct().Select(filter => $"({filter})"))) : TestRun.Of(fault);
    if (run.Total == 0 || run.Failed.Length > 0)
    {
        Console.Error.WriteLine($"{run.Output}\n{tests.Key} does not pass without a mutant, so it can catch none.");
        return 2;
    }

    Console.WriteLine($"{tests.Key}: {run.Total} tests pass without a mutant");
}

var (caught, survived, faulty) = (0, 0, 0);
foreach (var mutant in chosen.OrderBy(mutant => mutant.Project, StringComparer.Ordinal))
{
    if (mutant.In(File.ReadAllText(mutant.File)) is not { } broken)
    {
        faulty++;
        Console.WriteLine($"AT FAULT {mutant.Name}: its old text does not stand exactly once in {mutant.File}");
        continue;
    }

    var run = checkout.TestWith(mutant.File, broken, mutant.Project, mutant.Filter);
    if (run.Total == 0)
    {
        faulty++;
        Console.WriteLine($"AT FAULT {mutant.Name}: it does not compile, or no test was run to its end\n{run.Output}");
    }
    else if (run.Failed is [var first, .. var more])
    {
        caught++;
        Console.WriteLine($"caught   {mutant.Name}: {first}{(more.Length > 0 ? $" and {more.Length} more" : "")}");
    }
    else
    {
        survived++;
        Console.WriteLine($"SURVIVED {mutant.Name}: {mutant.Breaks}");
    }
}

Console.WriteLine($"{caught} caught, {survived} survived{(faulty > 0 ? $", {faulty} at fault" : "")}");
return survived + faulty == 0 ? 0 : 1;
