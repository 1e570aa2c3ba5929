// Messages to an MQTT broker through libmosquitto, one at a time: each is told of once the broker has
// it. The library is loaded when it is first asked for, and not needed to build.
//
// ISO C99. A client is used by one thread at a time.
#ifndef CMOSQUITTO_H
#define CMOSQUITTO_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A client of one broker.
typedef struct cmosquitto_client cmosquitto_client;

/// What became of a call.
enum cmosquitto_status {
  CMOSQUITTO_DONE = 0,
  /// The broker is not reached, or the connection ended.
  CMOSQUITTO_LOST = 1,
  /// The broker does not take the client: its login, its protocol.
  CMOSQUITTO_REFUSED = 2,
  /// The broker did not answer in time.
  CMOSQUITTO_LATE = 3,
  /// An argument is none.
  CMOSQUITTO_WRONG = 4,
};

/// Whether libmosquitto is there.
bool cmosquitto_is_available(void);

/// A client of a name; null where libmosquitto is not there or there is no memory.
cmosquitto_client *cmosquitto_create(const char *name);

/// Ends the connection and frees the client; null is fine.
void cmosquitto_destroy(cmosquitto_client *client);

/// Says who the client is.
bool cmosquitto_set_login(cmosquitto_client *client, const char *user, const char *password);

/// Demands TLS, with a certificate that the system trusts.
bool cmosquitto_set_tls(cmosquitto_client *client);

/// What the broker says, and keeps, once the client is gone without a word.
bool cmosquitto_set_will(cmosquitto_client *client, const char *topic, const char *text);

/// Connects, where there is no connection, and waits until the broker takes the client.
enum cmosquitto_status cmosquitto_connect(
    cmosquitto_client *client, const char *host, int32_t port, int32_t milliseconds);

/// Publishes a message and waits until the broker says that it has it (quality of service 1); one that
/// is kept is given to those who ask for its topic later.
enum cmosquitto_status cmosquitto_publish(
    cmosquitto_client *client, const char *topic, const uint8_t *bytes, int32_t count, bool is_kept,
    int32_t milliseconds);

/// Keeps the connection for a while.
enum cmosquitto_status cmosquitto_wait(cmosquitto_client *client, int32_t milliseconds);

#ifdef __cplusplus
}
#endif

#endif
