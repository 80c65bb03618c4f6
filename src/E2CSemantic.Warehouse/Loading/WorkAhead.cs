namespace E2CSemantic.Warehouse.Loading;

/// <summary>Work whose results are taken in order, of which the next pieces are done beside what the caller makes of the last one.</summary>
internal static class WorkAhead
{
    /// <summary>
    /// Does each piece of work. While the caller has a result, at most so many of the pieces behind it have begun. A fault is
    /// thrown where its result would have come; leaving early waits for what has begun.
    /// </summary>
    public static IEnumerable<T> Of<T>(IEnumerable<Func<T>> work, int most)
    {
        using var pieces = work.GetEnumerator();
        var begun = new Queue<Task<T>>();
        void Begin(int many)
        {
            while (begun.Count < many && pieces.MoveNext())
            {
                begun.Enqueue(Task.Run(pieces.Current));
            }
        }

        try
        {
            while (true)
            {
                Begin(Math.Max(1, most));
                if (!begun.TryDequeue(out var next))
                {
                    yield break;
                }

                var done = next.GetAwaiter().GetResult();
                Begin(most);
                yield return done;
            }
        }
        finally
        {
            // What they say is nobody's business any more.
            foreach (var piece in begun)
            {
                piece.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait();
            }
        }
    }
}
