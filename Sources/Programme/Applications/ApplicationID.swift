package import Vocabulary

package enum ApplicationNoun {}
/// An application's number within the supervisor's office: `app-1`.
package typealias ApplicationID = Identifier<ApplicationNoun>
