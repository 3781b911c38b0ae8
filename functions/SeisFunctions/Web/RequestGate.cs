using System.Globalization;
using System.Threading.RateLimiting;
using SeisFunctions.Receiving;

namespace SeisFunctions.Web;

/// <summary>Lets requests without a key in: so many a minute from one client and in total, so many at a time. Limits hold for each host, as the harm does.</summary>
public sealed class RequestGate : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly int _trustedProxies;
    private readonly PartitionedRateLimiter<string> _submissions;
    private readonly PartitionedRateLimiter<string> _checks;
    private readonly ConcurrencyLimiter _atATime;

    /// <summary>A gate with the limits of the settings.</summary>
    public RequestGate(IOptions<UploadOptions> options)
    {
        var limits = options.Value;
        _trustedProxies = limits.TrustedProxies;
        _submissions = PerMinute(limits.SubmissionsPerMinutePerClient, limits.SubmissionsPerMinute);
        _checks = PerMinute(limits.ChecksPerMinutePerClient, limits.ChecksPerMinute);
        _atATime = new(new() { PermitLimit = limits.AtATime });
    }

    /// <summary>Serves an upload, or answers 429 with <c>Retry-After</c>.</summary>
    public Task<IResult> LetSubmitAsync(HttpRequest request, Func<Task<IResult>> serveAsync) => LetInAsync(_submissions, request, serveAsync);

    /// <summary>Serves a self-check, or answers 429 with <c>Retry-After</c>.</summary>
    public Task<IResult> LetCheckAsync(HttpRequest request, Func<Task<IResult>> serveAsync) => LetInAsync(_checks, request, serveAsync);

    /// <inheritdoc/>
    public void Dispose()
    {
        _submissions.Dispose();
        _checks.Dispose();
        _atATime.Dispose();
    }

    private async Task<IResult> LetInAsync(PartitionedRateLimiter<string> limiter, HttpRequest request, Func<Task<IResult>> serveAsync)
    {
        using var lease = limiter.AttemptAcquire(ClientAddress.Of(request, _trustedProxies));
        if (!lease.IsAcquired)
            return Refuse(request, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Window);
        using var place = _atATime.AttemptAcquire();
        return place.IsAcquired ? await serveAsync() : Refuse(request, TimeSpan.FromSeconds(5));
    }

    private static IResult Refuse(HttpRequest request, TimeSpan wait)
    {
        var seconds = (int)Math.Max(1, Math.Ceiling(wait.TotalSeconds));
        request.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Problems.TooMany(seconds);
    }

    // A minute in six parts: who has waited for ten seconds gets on, and nobody gets twice as much around the full minute.
    private static PartitionedRateLimiter<string> PerMinute(int perClient, int total) => PartitionedRateLimiter.CreateChained(
        Sliding(perClient, client => client), Sliding(total, _ => ""));

    private static PartitionedRateLimiter<string> Sliding(int permits, Func<string, string> partition) => PartitionedRateLimiter.Create<string, string>(
        client => RateLimitPartition.GetSlidingWindowLimiter(partition(client), _ => new() { PermitLimit = permits, Window = Window, SegmentsPerWindow = 6 }));
}
