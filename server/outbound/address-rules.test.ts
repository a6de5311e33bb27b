import { describe, expect, it } from 'vitest';
import { isPublicAddress } from './address-rules';

describe('an address is reached only on the open internet', () => {
  it.each([
    ['8.8.8.8', 'an ordinary host'],
    ['104.244.42.1', 'a platform'],
    ['172.15.255.255', 'just below the private block'],
    ['172.32.0.0', 'just above the private block'],
    ['2606:4700:4700::1111', 'an ordinary IPv6 host'],
    ['2a00:1450:4001:80b::200e', 'a platform over IPv6'],
  ])('%s is reached: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['127.0.0.1', 'loopback'],
    ['127.255.255.254', 'loopback, far end'],
    ['0.0.0.0', 'this machine'],
    ['10.0.0.1', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private, far end'],
    ['192.168.1.1', 'private'],
    ['100.64.0.1', 'carrier-grade NAT'],
    ['100.100.100.200', 'a cloud’s metadata'],
    ['169.254.169.254', 'a cloud’s metadata'],
    ['168.63.129.16', 'a cloud’s host agent'],
    ['192.0.0.192', 'a cloud’s metadata'],
    ['192.0.2.1', 'documentation'],
    ['192.88.99.1', 'the old 6to4 relay'],
    ['198.18.0.1', 'benchmarks'],
    ['198.51.100.1', 'documentation'],
    ['203.0.113.1', 'documentation'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.250', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::127.0.0.1', 'an IPv4 address in the old compatible form'],
    ['::ffff:127.0.0.1', 'a mapped loopback'],
    ['::ffff:8.8.8.8', 'a mapped address, whatever is inside'],
    ['::ffff:0:127.0.0.1', 'a translated address'],
    ['64:ff9b::7f00:1', 'NAT64'],
    ['64:ff9b:1::a00:1', 'local NAT64'],
    ['2002:7f00:1::', '6to4'],
    ['2001::1', 'Teredo'],
    ['2001:db8::1', 'documentation'],
    ['3fff::1', 'documentation'],
    ['fc00::1', 'unique local'],
    ['fd00:ec2::254', 'a cloud’s metadata'],
    ['fe80::1', 'link-local'],
    ['fe80::1%eth0', 'link-local with a zone'],
    ['fec0::1', 'site-local'],
    ['ff02::1', 'multicast'],
    ['100::1', 'discard'],
    ['4000::1', 'a block nobody was given'],
    ['5f00::1', 'segment routing'],
    ['', 'nothing'],
    ['example.org', 'a name'],
    ['0x7f000001', 'a number in another spelling'],
    ['127.1', 'a short spelling'],
  ])('%s is not reached: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
