import { connect } from 'node:http2'

const SERVICE = 'temporal.api.workflowservice.v1.WorkflowService'
const CHECK = '/grpc.health.v1.Health/Check'

/**
 * Asks a Temporal server by the standard gRPC health protocol whether it serves. Written out by hand because it must run
 * without any package. Never rejects; false after `patience` milliseconds.
 */
export function isServing(address, patience = 2_000) {
  return new Promise((resolve) => {
    const session = connect(`http://${address}`)
    const end = (answer) => {
      session.destroy()
      resolve(answer)
    }
    session.once('error', () => end(false)).setTimeout(patience, () => end(false))
    const request = session.request({ ':method': 'POST', ':path': CHECK, 'content-type': 'application/grpc', te: 'trailers' })
    const body = []
    request.on('data', (chunk) => body.push(chunk)).once('error', () => end(false))
    // HealthCheckResponse { status: SERVING } is field 1 with value 1: 08 01, after five bytes of gRPC frame.
    request.once('end', () =>
      end(
        Buffer.concat(body)
          .subarray(5)
          .equals(Buffer.from([0x08, 0x01])),
      ),
    )
    request.end(frame(Buffer.concat([Buffer.from([0x0a, SERVICE.length]), Buffer.from(SERVICE)])))
  })
}

/** Waits until the server at `address` serves; false if it does not within `patience` milliseconds or `gaveUp()` says so. */
export async function untilServing(address, patience, gaveUp = () => false) {
  const until = Date.now() + patience
  while (Date.now() < until && !gaveUp()) {
    if (await isServing(address)) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

function frame(message) {
  const head = Buffer.alloc(5)
  head.writeUInt32BE(message.length, 1)
  return Buffer.concat([head, message])
}
