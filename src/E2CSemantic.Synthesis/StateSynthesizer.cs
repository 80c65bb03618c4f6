using E2CSemantic.Model.Diagnostics;
using E2CSemantic.Synthesis.Calibration;
using E2CSemantic.Synthesis.Files;

namespace E2CSemantic.Synthesis;

/// <summary>
/// Writes a made-up state as the files that its agencies would send, with the truth about who is who beside them. All or nothing: the folder appears
/// when everything is in it.
/// </summary>
public static class StateSynthesizer
{
    /// <summary>Writes the state that is asked for.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="progress">Told after each block of people.</param>
    /// <param name="cancellation">Stops between blocks; nothing is left behind.</param>
    /// <returns>What was written; or <c>E2C_SYNTHESIS_PERSONS</c>, <c>E2C_SYNTHESIS_YEARS</c>, <c>E2C_SYNTHESIS_FOLDER_NOT_EMPTY</c>,
    /// <c>E2C_SYNTHESIS_INTERRUPTED</c>, all that apply; or <c>E2C_SYNTHESIS_FOLDER_UNWRITABLE</c>.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static Outcome<SynthesisReport> Write(SynthesisRequest request, IProgress<SynthesisProgress>? progress, CancellationToken cancellation)
    {
        var faults = new FaultList();
        if (request.Persons is < 1 or > SynthesisRequest.MostPersons)
        {
            faults.Add(SynthesisFaults.Persons(request.Persons));
        }

        if (request.FirstYear < SynthesisRequest.EarliestYear || request.LastYear < request.FirstYear || request.LastYear > SynthesisRequest.LatestYear)
        {
            faults.Add(SynthesisFaults.Years(request.FirstYear, request.LastYear));
        }

        if (File.Exists(request.Folder) || (Directory.Exists(request.Folder) && Directory.EnumerateFileSystemEntries(request.Folder).Any()))
        {
            faults.Add(SynthesisFaults.FolderNotEmpty(request.Folder));
        }

        if (Path.Exists(StateFolder.PartialOf(request.Folder)))
        {
            faults.Add(SynthesisFaults.FolderInterrupted(StateFolder.PartialOf(request.Folder)));
        }

        if (faults.Count > 0)
        {
            return faults.Sorted();
        }

        try
        {
            return WriteAll(request, progress, cancellation);
        }
        catch (Exception problem) when (problem.IsOfFiles)
        {
            return SynthesisFaults.FolderUnwritable(request.Folder);
        }
    }

    private static SynthesisReport WriteAll(SynthesisRequest request, IProgress<SynthesisProgress>? progress, CancellationToken cancellation)
    {
        var plan = PopulationPlan.Build(request.Persons, request.FirstYear, request.LastYear);
        var catalog = new FileCatalog(request.FirstYear, request.LastYear);
        var simulation = new Simulation(plan, catalog, request.Seed);
        using var folder = new StateFolder(request.Folder, catalog.Files);
        var workers = Math.Max(1, request.Workers);
        var free = new Stack<RowWriter[]>();
        var running = new Queue<Task<RowWriter[]>>();
        var next = 0;
        for (var written = 0; written < simulation.Blocks; written++)
        {
            cancellation.ThrowIfCancellationRequested();
            while (next < simulation.Blocks && running.Count <= workers)
            {
                var block = next++;
                var writers = free.TryPop(out var used) ? used : [.. catalog.Files.Select(file => new RowWriter(file.Delimiter))];
                running.Enqueue(Task.Run(
                    () =>
                    {
                        simulation.Simulate(block, writers);
                        return writers;
                    },
                    cancellation));
            }

            var done = running.Dequeue().GetAwaiter().GetResult();
            folder.Append(done);
            free.Push(done);
            progress?.Report(new(written + 1, simulation.Blocks));
        }

        return new(plan.Persons, folder.Finish(plan.Persons));
    }
}
