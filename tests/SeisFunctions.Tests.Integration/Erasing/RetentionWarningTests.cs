using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeisFunctions.Tests.Testing;

namespace SeisFunctions.Tests.Erasing;

/// <summary>What storage protects for longer than it is to be kept is told at the start.</summary>
public sealed class RetentionWarningTests(AzuriteServer azurite)
{
    [Theory]
    [InlineData("30", "31", true)]
    [InlineData("30", "30", false)]
    [InlineData("30", "0", false)]
    [InlineData("30", "", false)]
    [InlineData("0", "3650", false)]
    public async Task The_start_warns_where_raw_mail_is_protected_for_longer_than_it_is_to_be_kept(
        string retention,
        string immutable,
        bool warns
    )
    {
        var settings = new Dictionary<string, string?>
        {
            ["Retention__Days"] = retention,
            ["Retention__MailImmutableDays"] = immutable,
        };
        using var lines = new Lines();
        await using var intake = await RunningIntake.StartAsync(azurite, settings: settings, change: services =>
            services.AddSingleton<ILoggerProvider>(lines)
        );

        Assert.Equal(
            warns,
            lines.Warnings.Any(line =>
                line.Contains(
                    $"protected for {immutable} days and to be kept for {retention}",
                    StringComparison.Ordinal
                )
            )
        );
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        private readonly System.Collections.Concurrent.ConcurrentQueue<string> _warnings = new();

        public IEnumerable<string> Warnings => _warnings;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            if (IsEnabled(logLevel))
                _warnings.Enqueue(formatter(state, exception));
        }

        public void Dispose() { }
    }
}
