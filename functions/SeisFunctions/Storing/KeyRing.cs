using System.Xml.Linq;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace SeisFunctions.Storing;

/// <summary>
/// The keys that forms are protected with, one blob each, so that every instance accepts what another one has handed
/// out.
/// </summary>
internal sealed class KeyRing(BlobServiceClient blobs) : IXmlRepository
{
    // Later keys are made days before they are used and are known everywhere by then; the first one is used at once.
    private const string First = "first";

    private readonly BlobContainerClient _container = blobs.GetBlobContainerClient(StorageNames.Keys);
    private volatile bool _wasEmpty;

    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var keys = _container
            .GetBlobs()
            .Select(blob =>
                XElement.Load(_container.GetBlobClient(blob.Name).DownloadContent().Value.Content.ToStream())
            )
            .ToList();
        _wasEmpty = keys.Count == 0;
        return keys;
    }

    /// <summary>
    /// Keeps a key. Of two instances that have found none, one keeps the first, and the other one then finds that.
    /// </summary>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var content = new MemoryStream();
        element.Save(content);
        content.Position = 0;
        try
        {
            _container
                .GetBlobClient($"{(_wasEmpty ? First : friendlyName)}.xml")
                .Upload(content, new BlobUploadOptions { Conditions = new() { IfNoneMatch = ETag.All } });
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            // Another instance was faster, or a try of ours has ended without an answer.
        }
    }
}
