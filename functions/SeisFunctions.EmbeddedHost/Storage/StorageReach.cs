using System.Collections.Concurrent;

namespace SeisFunctions.EmbeddedHost.Storage;

/// <summary>
/// Says once that a storage service does not answer, and once that it does again: all listeners meet the same outage,
/// again and again.
/// </summary>
internal sealed class StorageReach(ILogger<StorageReach> logger)
{
    private readonly ConcurrentDictionary<string, bool> _silent = new();

    /// <summary>
    /// An operation on the service failed. False if that was no outage, and is for the caller to tell.
    /// </summary>
    public bool IsUnreachable(Uri service, Exception fault)
    {
        if (!StorageFault.IsOutage(fault))
            return false;
        if (_silent.TryAdd(service.Authority, true))
            logger.StorageUnreachable(service.Authority, StorageFault.Name(fault));
        return true;
    }

    /// <summary>An operation on the service succeeded.</summary>
    public void Answered(Uri service)
    {
        if (!_silent.IsEmpty && _silent.TryRemove(service.Authority, out _))
            logger.StorageAnswersAgain(service.Authority);
    }
}
