/* SPDX-License-Identifier: Apache-2.0
 * Written out from the table in TransactionLife.java; -Dgolden.refresh=true writes it again.
 */
#define REFUSED 255
#define BEGUN 0
#define WORKING 1
#define USING_PORT 2
#define DOOMED 3
#define DECIDING 4
#define COMPLETING 5
#define COMPLETED 6
#define ENDED 7
#define NEXT_START(p) (p == BEGUN -> WORKING : REFUSED)
#define NEXT_ENTER_PORT(p) (p == DOOMED -> DOOMED : (p == WORKING -> USING_PORT : REFUSED))
#define NEXT_LEAVE_PORT(p) (p == DOOMED -> DOOMED : (p == USING_PORT -> WORKING : REFUSED))
#define NEXT_ASK(p) (p == WORKING -> DECIDING : REFUSED)
#define NEXT_ANSWER(p) (p == DECIDING -> WORKING : REFUSED)
#define NEXT_EXPIRE(p) (p == DECIDING -> WORKING : REFUSED)
#define NEXT_COMPLETE(p) (p == DOOMED -> COMPLETING : (p == USING_PORT -> COMPLETING : REFUSED))
#define NEXT_RETURN(p) (p == COMPLETING -> COMPLETED : REFUSED)
#define NEXT_END(p) (p == ENDED -> ENDED : (p == COMPLETED -> ENDED : (p == COMPLETING -> ENDED : (p == DECIDING -> ENDED : (p == DOOMED -> DOOMED : (p == USING_PORT -> DOOMED : (p == WORKING -> ENDED : (p == BEGUN -> ENDED : REFUSED))))))))
