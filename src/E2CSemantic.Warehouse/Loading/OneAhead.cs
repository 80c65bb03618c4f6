namespace E2CSemantic.Warehouse.Loading;

/// <summary>Work in order, of which the next piece is done beside what the caller makes of the last one.</summary>
internal static class OneAhead
{
    /// <summary>
    /// Does each piece of work, one at a time, beginning the next when the caller is given one. A fault is thrown where its result would
    /// have come; leaving early waits for what has begun.
    /// </summary>
    public static IEnumerable<T> Of<T>(IEnumerable<Func<T>> work)
    {
        var pieces = work.ToArray();
        var next = pieces.Length > 0 ? Task.Run(pieces[0]) : null;
        try
        {
            for (var i = 0; i < pieces.Length; i++)
            {
                var done = next!.GetAwaiter().GetResult();
                next = i + 1 < pieces.Length ? Task.Run(pieces[i + 1]) : null;
                yield return done;
            }
        }
        finally
        {
            // What it says is nobody's business any more.
            next?.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait();
        }
    }
}
